package lexdelta.indexer.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * All answers to a query counted and the best of them found in one walk over the index: counting
 * them has to look at each anyhow.
 *
 * @param best with their scores
 */
@SuppressWarnings("ArrayRecordComponent") // made for one request, never compared
record CountedHits(long total, ScoreDoc[] best) {

  /**
   * Counts and finds.
   *
   * @param most how many of the best, at least 1
   */
  static CountedHits of(IndexSearcher searcher, Query query, int most, Sort sort)
      throws IOException {
    int kept = Math.clamp(most, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    TopFieldDocs found =
        searcher.search(query, new TopFieldCollectorManager(sort, kept, null, Integer.MAX_VALUE));
    score(found, query, sort, searcher);
    return new CountedHits(found.totalHits.value(), found.scoreDocs);
  }

  /** Where answers are sorted by score it is known already, else it is worked out for the best. */
  static void score(TopFieldDocs found, Query query, Sort sort, IndexSearcher searcher)
      throws IOException {
    int place = Arrays.asList(sort.getSort()).indexOf(SortField.FIELD_SCORE);
    if (place < 0) {
      TopFieldCollector.populateScores(found.scoreDocs, searcher, query);
      return;
    }
    for (ScoreDoc hit : found.scoreDocs) {
      hit.score = (Float) ((FieldDoc) hit).fields[place];
    }
  }
}
