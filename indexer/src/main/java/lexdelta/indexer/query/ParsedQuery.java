package lexdelta.indexer.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A query understood.
 *
 * @param text as typed
 * @param interpretation how it was understood, in words, for the page
 * @param asOf the day that the query itself names, {@code asof(2019-06-30)}
 */
public record ParsedQuery(
    String text, Query query, String interpretation, Optional<LocalDate> asOf) {

  /** One that names no day. */
  public ParsedQuery(String text, Query query, String interpretation) {
    this(text, query, interpretation, Optional.empty());
  }
}
