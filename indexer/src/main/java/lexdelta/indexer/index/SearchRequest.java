package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.indexer.query.ParsedQuery;

/**
 * A question to the index.
 *
 * @param asOf the day whose law is searched
 * @param offset how many of the best hits to pass over
 * @param limit how many to return, 1 to 100
 * @param filters to what the answer is narrowed down
 * @param knownOn the day at whose end it is to be answered, by what was known then; empty for now
 */
public record SearchRequest(
    ParsedQuery query,
    LocalDate asOf,
    int offset,
    int limit,
    Filters filters,
    Ordering ordering,
    Optional<LocalDate> knownOn) {
  /** A question for the best of all that is in force. */
  public SearchRequest(ParsedQuery query, LocalDate asOf, int offset, int limit) {
    this(query, asOf, offset, limit, Filters.NONE, Ordering.RELEVANCE);
  }

  /** A question by what is known now. */
  public SearchRequest(
      ParsedQuery query,
      LocalDate asOf,
      int offset,
      int limit,
      Filters filters,
      Ordering ordering) {
    this(query, asOf, offset, limit, filters, ordering, Optional.empty());
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

  /** What stands by all of this. */
  org.apache.lucene.search.Query inForce() {
    return knownOn
        .map(known -> Force.inForce(day(), known))
        .orElseGet(() -> Force.IN_FORCE.on(day()));
  }

  /** A note with what must be said of by whose knowledge it is answered. */
  String noted(String note) {
    return knownOn
        .map(day -> ("As it was known here at the end of %s. ".formatted(day) + note).strip())
        .orElse(note);
  }
}
