package lexdelta.indexer.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The passages of the whole texts that a query finds: each whole text stands directly behind its
 * passages and says how many they are.
 */
final class PassagesOfTexts extends Query {
  private final Query texts;

  PassagesOfTexts(Query texts) {
    this.texts = texts;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight found = searcher.createWeight(searcher.rewrite(texts), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer scorer = found.scorer(leaf);
        if (scorer == null) {
          return null;
        }
        FixedBitSet passages = passages(scorer.iterator(), leaf);
        return ConstantScoreScorerSupplier.fromIterator(
            new BitSetIterator(passages, passages.cardinality()),
            score(),
            mode,
            leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return found.isCacheable(leaf);
      }
    };
  }

  private static FixedBitSet passages(DocIdSetIterator found, LeafReaderContext leaf)
      throws IOException {
    FixedBitSet passages = new FixedBitSet(leaf.reader().maxDoc());
    SortedNumericDocValues counts = DocValues.getSortedNumeric(leaf.reader(), Fields.PASSAGES);
    for (int text = found.nextDoc();
        text != DocIdSetIterator.NO_MORE_DOCS;
        text = found.nextDoc()) {
      if (counts.advanceExact(text)) {
        passages.set(text - (int) Math.max(0, counts.nextValue()), text);
      }
    }
    return passages;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "PassagesOf(" + texts.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PassagesOfTexts query && texts.equals(query.texts);
  }

  @Override
  public int hashCode() {
    return 31 * texts.hashCode() + 1;
  }
}
