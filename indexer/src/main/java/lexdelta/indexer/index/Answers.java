package lexdelta.indexer.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** The passages that answer, in order. */
interface Answers {
  long total();

  /** Finds all of them, in no order; may find others, which do not satisfy the filters. */
  Query any();

  /**
   * A part of them.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  List<ScoreDoc> page(int offset, int limit) throws IOException;
}
