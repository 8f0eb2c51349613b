package lexdelta.indexer.index;

import java.time.LocalDate;
import lexdelta.indexer.query.ParsedQuery;

/**
 * A question to the index.
 *
 * @param asOf the day whose law is searched
 * @param offset how many of the best hits to pass over
 * @param limit how many to return, 1 to 100
 * @param filters to what the answer is narrowed down
 */
public record SearchRequest(
    ParsedQuery query, LocalDate asOf, int offset, int limit, Filters filters, Ordering ordering) {
  /** A question for the best of all that is in force. */
  public SearchRequest(ParsedQuery query, LocalDate asOf, int offset, int limit) {
    this(query, asOf, offset, limit, Filters.NONE, Ordering.RELEVANCE);
  }

  public SearchRequest {
    if (offset < 0 || limit < 1 || limit > 100) {
      throw new IllegalArgumentException(
          "Ask for 1 to 100 hits from 0 on, not for %d from %d.".formatted(limit, offset));
    }
  }

  /** The day whose law is searched: what the query says comes before what is asked beside it. */
  public LocalDate day() {
    return query.asOf().orElse(asOf);
  }
}
