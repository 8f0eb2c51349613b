package lexdelta.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/**
 * Connectors answered with documents, each shown by its passage with the best matches, on one state
 * of the index. What changed is looked for in all versions that stood until the day, the newest
 * first; everything else in those that stood on it.
 */
final class DocumentSearch {
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final ConnectorTranslator connectors;
  private final KeptAnswers kept;
  private final FilterQueries filters;
  private final boolean ofChanges;

  DocumentSearch(
      IndexSearcher searcher, QueryTranslator translator, KeptAnswers kept, SearchRequest request) {
    this.searcher = searcher;
    this.connectors = translator.connectors(request.day());
    this.kept = kept;
    this.request = request;
    this.ofChanges = ConnectorTranslator.ofChanges(request.query().query());
    long day = request.day().toEpochDay();
    this.filters =
        new FilterQueries(
            searcher,
            translator,
            kept,
            request.day(),
            ofChanges
                ? LongField.newRangeQuery(Fields.VALID_FROM, Long.MIN_VALUE, day)
                : request.inForce());
  }

  SearchResult result(long cursor) throws IOException {
    org.apache.lucene.search.Query filtered =
        new BooleanQuery.Builder()
            .add(connectors.ranked(request.query().query(), kept), Occur.MUST)
            .add(filters.of(request.filters()), Occur.FILTER)
            .build();
    Sort best = ofChanges ? Ordering.NEWEST.sort(Ordering.BY_RANK) : Ordering.BY_RANK;
    CountedHits found =
        CountedHits.of(
            searcher, filtered, request.offset() + request.limit(), request.ordering().sort(best));
    return new SearchResult(
        request.query().interpretation(),
        request.noted(ofChanges ? "Versions that changed so, the newest first." : ""),
        request.day(),
        found.total(),
        SearchResult.Unit.DOCUMENTS,
        cursor,
        hits(found.best()));
  }

  /** What all answers are, whatever the page. */
  Facets facets(Set<Facet> wanted) throws IOException {
    org.apache.lucene.search.Query matched = connectors.exact(request.query().query());
    return new FacetCounts(searcher, filters, matched, request.filters()).of(wanted);
  }

  private List<Hit> hits(ScoreDoc[] found) throws IOException {
    org.apache.lucene.search.Query marked = connectors.marked(request.query().query());
    int from = Math.min(request.offset(), found.length);
    return MatchedPassage.all(searcher, marked, List.of(found).subList(from, found.length));
  }
}
