package lexdelta.searchapi.subscriptions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lexdelta.alerts.preview.Preview;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/** How often the parts of a query that nothing answered stand in what is in force today. */
final class WordsInRecord {
  private final SearchIndex index;
  private final Clock clock;

  WordsInRecord(SearchIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /**
   * A part of a query.
   *
   * @param changes in how many of the changes looked at it is
   * @param found how many passages or documents in force have it
   */
  record Part(String query, int changes, long found) {}

  /** The parts of a query that would have told nothing; none where it would. */
  List<Part> of(Preview preview) {
    return preview.parts().stream()
        .map(part -> new Part(part.query(), part.changes(), found(part.query())))
        .toList();
  }

  private long found(String query) {
    try {
      SearchRequest request =
          new SearchRequest(QueryLanguage.parse(query), LocalDate.now(clock), 0, 1);
      return index.search(request).total();
    } catch (QuerySyntaxException e) {
      return 0;
    }
  }
}
