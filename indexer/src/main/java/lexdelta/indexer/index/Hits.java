package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.VersionId;
import org.apache.lucene.document.Document;

/** Makes hits of passages as the index keeps them. */
final class Hits {
  /** What is read of a passage to show it. */
  static final Set<String> SHOWN =
      Set.of(
          Fields.DOCUMENT,
          Fields.VERSION,
          Fields.PROVISION,
          Fields.VALID_FROM,
          Fields.VALID_UNTIL,
          Fields.TEXT,
          Fields.SHOWN_CITATION,
          Fields.SHOWN_HEADING,
          Fields.SHOWN_CONTEXT,
          Fields.SHOWN_PATH,
          Fields.SHOWN_PLACE,
          Fields.SHOWN_WORDS);

  private Hits() {}

  /**
   * A hit.
   *
   * @param stored a passage
   * @param best which of its provisions answers
   */
  static Hit of(Document stored, int best, List<Fragment> snippet, float score) {
    return new Hit(
        new DocumentId(stored.get(Fields.DOCUMENT)),
        new VersionId(number(stored, Fields.VERSION)),
        stored.get(Fields.SHOWN_CITATION),
        stored.get(Fields.SHOWN_HEADING),
        stored.get(Fields.SHOWN_CONTEXT),
        (int) number(stored, Fields.PROVISION),
        at(stored.getValues(Fields.SHOWN_PATH), best).orElse(""),
        at(stored.getValues(Fields.SHOWN_PLACE), best).orElse(stored.get(Fields.SHOWN_CITATION)),
        snippet,
        LocalDate.ofEpochDay(number(stored, Fields.VALID_FROM)),
        until(stored),
        Float.isNaN(score) ? 0 : score);
  }

  /** Of one that stood on no day, that on which it took effect. */
  private static Optional<LocalDate> until(Document stored) {
    long until = number(stored, Fields.VALID_UNTIL);
    if (until == Long.MAX_VALUE) {
      return Optional.empty();
    }
    long day = until == Long.MIN_VALUE ? number(stored, Fields.VALID_FROM) : until;
    return Optional.of(LocalDate.ofEpochDay(day));
  }

  static long number(Document stored, String field) {
    return stored.getField(field).numericValue().longValue();
  }

  private static Optional<String> at(String[] values, int place) {
    return place < values.length ? Optional.of(values[place]) : Optional.empty();
  }
}
