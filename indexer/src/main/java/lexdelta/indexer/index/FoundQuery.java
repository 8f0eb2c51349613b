package lexdelta.indexer.index;

import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds again what was found, on the same state of the index. */
final class FoundQuery extends Query {
  private final int[] found;

  /** These, by their numbers in the whole index. */
  FoundQuery(int[] found) {
    this.found = found.clone();
    Arrays.sort(this.found);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int from = insertion(leaf.docBase);
        int to = insertion(leaf.docBase + leaf.reader().maxDoc());
        if (from == to) {
          return null;
        }
        FixedBitSet here = new FixedBitSet(leaf.reader().maxDoc());
        for (int i = from; i < to; i++) {
          here.set(found[i] - leaf.docBase);
        }
        return ConstantScoreScorerSupplier.fromIterator(
            new BitSetIterator(here, to - from), score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false; // the numbers are of this state of the index only
      }
    };
  }

  private int insertion(int number) {
    int place = Arrays.binarySearch(found, number);
    return place >= 0 ? place : -place - 1;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return found.length + " found";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other)
        && Arrays.equals(found, ((FoundQuery) Objects.requireNonNull(other)).found);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + Arrays.hashCode(found);
  }
}
