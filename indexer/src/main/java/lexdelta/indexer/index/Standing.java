package lexdelta.indexer.index;

import java.time.LocalDate;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Which versions stood when. */
final class Standing {
  private Standing() {}

  /** What stood on a day. */
  static Query on(LocalDate day) {
    return new BooleanQuery.Builder()
        .add(until(day), Occur.MUST)
        .add(
            LongField.newRangeQuery(Fields.VALID_UNTIL, day.toEpochDay() + 1, Long.MAX_VALUE),
            Occur.MUST)
        .build();
  }

  /** What stood on a day or on one before. */
  static Query until(LocalDate day) {
    return LongField.newRangeQuery(Fields.VALID_FROM, Long.MIN_VALUE, day.toEpochDay());
  }
}
