package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.query.ParsedQuery;

/** The index as those who search it see it. Safe for use by many threads. */
public interface SearchIndex {
  SearchResult search(SearchRequest request);

  /** What all answers to a question are, whatever its page; counted anew each time. */
  Facets facets(SearchRequest request, Set<Facet> wanted);

  /**
   * The query with words that the index knows in place of those that it does not; empty when it
   * knows all, or nothing near.
   */
  Optional<String> spelling(ParsedQuery query);

  /**
   * What somebody who types this may mean: citations, forms, defined terms and headings of what is
   * in force.
   *
   * @param typed so far
   * @param most how many at most
   */
  List<Suggestion> suggestions(String typed, LocalDate asOf, int most);

  /** The terms that hold in a text by what is in force, nearest first. */
  List<Definition> definitions(Reading reading, LocalDate asOf);

  /** What stands before and behind a document in its code, of the same kind and in force. */
  Beside beside(DocumentId document, LocalDate asOf);

  /** Number of the newest change that searches see; 0 for an empty index. */
  long cursor();

  /** How many passages it holds, of all days. */
  long passages();

  /** How far they have been read for what they mean. */
  MeaningProgress meaning();
}
