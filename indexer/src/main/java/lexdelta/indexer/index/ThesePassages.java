package lexdelta.indexer.index;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds passages that were found before, on the same state of the index. */
final class ThesePassages extends Query {
  private final int[] passages;

  /**
   * By their numbers.
   *
   * @param passages in any order
   */
  ThesePassages(int[] passages) {
    this.passages = passages.clone();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet within = within(leaf);
        DocIdSetIterator each = new BitSetIterator(within, within.cardinality());
        return ConstantScoreScorerSupplier.fromIterator(
            each, score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private FixedBitSet within(LeafReaderContext leaf) {
    FixedBitSet within = new FixedBitSet(leaf.reader().maxDoc());
    for (int passage : passages) {
      int at = passage - leaf.docBase;
      if (at >= 0 && at < within.length()) {
        within.set(at);
      }
    }
    return within;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return passages.length + " passages";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ThesePassages these && Arrays.equals(passages, these.passages);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(passages);
  }
}
