package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Whether a text stood on the day searched, no longer, or not yet. */
public enum Force {
  IN_FORCE,
  SUPERSEDED,
  FUTURE;

  /** The name in addresses and JSON: {@code in-force}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #slug()}. */
  public static Optional<Force> of(String slug) {
    return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
  }

  /** The texts that are so on a day. */
  Query on(LocalDate asOf) {
    long day = asOf.toEpochDay();
    return switch (this) {
      case IN_FORCE ->
          new BooleanQuery.Builder()
              .add(LongField.newRangeQuery(Fields.VALID_FROM, Long.MIN_VALUE, day), Occur.MUST)
              .add(LongField.newRangeQuery(Fields.VALID_UNTIL, day + 1, Long.MAX_VALUE), Occur.MUST)
              .build();
      case SUPERSEDED -> LongField.newRangeQuery(Fields.VALID_UNTIL, Long.MIN_VALUE + 1, day);
      case FUTURE -> LongField.newRangeQuery(Fields.VALID_FROM, day + 1, Long.MAX_VALUE);
    };
  }

  /**
   * What stood on a day by what was known at the end of another: versions then seen, and not yet seen
   * to be replaced.
   */
  static Query inForce(LocalDate asOf, LocalDate knownOn) {
    long day = asOf.toEpochDay();
    long known = knownOn.toEpochDay();
    long[] never = {Long.MIN_VALUE, Long.MIN_VALUE};
    return new BooleanQuery.Builder()
        .add(LongField.newRangeQuery(Fields.VALID_FROM, Long.MIN_VALUE, day), Occur.FILTER)
        .add(LongField.newRangeQuery(Fields.OBSERVED_ON, Long.MIN_VALUE, known), Occur.FILTER)
        .add(
            LongPoint.newRangeQuery(Fields.SUCCEEDED, never, new long[] {day, known}),
            Occur.MUST_NOT)
        .build();
  }
}
