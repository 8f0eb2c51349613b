package lexdelta.indexer.index;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** A query whose answers are kept, segment by segment. */
final class KeptQuery extends Query {
  /** Makes the weight of a query when it is needed; on most segments it never is. */
  interface Weighing {
    Weight weight() throws IOException;
  }

  private final Query query;
  private final KeptAnswers kept;

  KeptQuery(Query query, KeptAnswers kept) {
    this.query = query;
    this.kept = kept;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        KeptAnswers.Answer answer = in(leaf, searcher);
        return answer.count() == 0
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(answer.bits(), answer.count()),
                score(),
                mode,
                leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false; // it is kept already
      }
    };
  }

  /** Its answer in a segment. */
  KeptAnswers.Answer in(LeafReaderContext leaf, IndexSearcher searcher) throws IOException {
    return kept.of(
        query,
        leaf,
        () -> searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(@Nullable String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other) && query.equals(((KeptQuery) Objects.requireNonNull(other)).query);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + query.hashCode();
  }
}
