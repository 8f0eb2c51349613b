package lexdelta.indexer.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** The passages that answer, in order. */
interface Answers {
  long total() throws IOException;

  /**
   * A part of them.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  List<ScoreDoc> page(int offset, int limit) throws IOException;

  /** A query that finds them all, to count what they are. */
  Query matched();

  /** Those of a list. */
  static Answers of(List<ScoreDoc> list) {
    return new Answers() {
      @Override
      public long total() {
        return list.size();
      }

      @Override
      public List<ScoreDoc> page(int offset, int limit) {
        int from = Math.min(offset, list.size());
        return list.subList(from, Math.min(list.size(), from + limit));
      }

      @Override
      public Query matched() {
        return new FoundQuery(list.stream().mapToInt(found -> found.doc).toArray());
      }
    };
  }
}
