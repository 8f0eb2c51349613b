package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;

/**
 * Connectors answered with documents, each shown by its passage with the best matches, on one state
 * of the index. What changed is looked for in all versions that stood until the day, the newest
 * first; everything else in those that stood on it.
 */
final class DocumentSearch {
  private static final SortField BY_DOCUMENT = new SortField(Fields.ORDER, SortField.Type.STRING);
  private static final Sort BY_RANK = new Sort(SortField.FIELD_SCORE, BY_DOCUMENT);
  private static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(Fields.VALID_FROM, true, SortedNumericSelector.Type.MAX),
          BY_DOCUMENT);

  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final SearchRequest request;
  private final FilterQueries filters;

  DocumentSearch(IndexSearcher searcher, QueryTranslator translator, SearchRequest request) {
    this.searcher = searcher;
    this.translator = translator;
    this.request = request;
    boolean ofChanges = ConnectorTranslator.ofChanges(request.query().query());
    this.filters =
        new FilterQueries(
            searcher.getIndexReader(),
            translator,
            FilterQueries.Over.documents(request.day(), ofChanges));
  }

  SearchResult result(long cursor) throws IOException {
    Query query = request.query().query();
    boolean ofChanges = ConnectorTranslator.ofChanges(query);
    org.apache.lucene.search.Query filtered =
        new BooleanQuery.Builder()
            .add(translator.ranked(query, request.day()), Occur.MUST)
            .add(filters.of(request.filters()), Occur.FILTER)
            .build();
    long total = searcher.count(filtered);
    return new SearchResult(
        request.query().interpretation(),
        ofChanges ? "Versions that changed so, the newest first." : "",
        request.day(),
        total,
        cursor,
        hits(filtered, request.ordering().sort(ofChanges ? NEWEST_FIRST : BY_RANK)));
  }

  /** What all answers are, whatever the page. */
  Facets facets(Set<Facet> wanted) throws IOException {
    org.apache.lucene.search.Query matched =
        translator.translate(request.query().query(), request.day());
    return new FacetCounts(searcher, filters, matched, request.filters()).of(wanted);
  }

  private List<Hit> hits(org.apache.lucene.search.Query query, Sort sort) throws IOException {
    int last = request.offset() + request.limit();
    TopDocs found = searcher.search(query, last, sort, true);
    MatchedPassage passages =
        new MatchedPassage(searcher, translator.translate(request.query().query(), request.day()));
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < found.scoreDocs.length; i++) {
      ScoreDoc document = found.scoreDocs[i];
      hits.add(passages.of(document.doc, document.score));
    }
    return hits;
  }
}
