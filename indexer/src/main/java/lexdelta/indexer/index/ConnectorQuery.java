package lexdelta.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lexdelta.indexer.connector.Matching;
import lexdelta.indexer.connector.Pattern;
import lexdelta.indexer.query.Query.Part;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts in which a pattern of words matches. The index says which texts have the words at
 * all; where they stand is looked at by {@link Matching}. All that match are worth the same.
 */
final class ConnectorQuery extends Query {

  /**
   * What is asked.
   *
   * @param leaves of the pattern, by their numbers
   * @param part in which it must match; empty for the whole text
   * @param times how often at least
   */
  record Asked(
      Stream stream, Pattern pattern, List<AskedLeaf> leaves, Optional<Part> part, int times) {
    Asked {
      leaves = List.copyOf(leaves);
    }
  }

  /** Dearer than a phrase, which Lucene reckons at some hundreds: places are read to the end. */
  private static final float PLACES_COST = 5_000;

  private final Asked asked;

  ConnectorQuery(Asked asked) {
    this.asked = asked;
  }

  /** The texts that have the words a match needs. */
  private Query approximation() {
    return approximation(asked.pattern());
  }

  private Query approximation(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Leaf leaf -> asked.leaves().get(leaf.number()).anywhere();
      case Pattern.Any any -> {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        any.patterns().forEach(one -> either.add(approximation(one), Occur.SHOULD));
        yield either.build();
      }
      case Pattern.Near near ->
          new BooleanQuery.Builder()
              .add(approximation(near.first()), Occur.MUST)
              .add(approximation(near.second()), Occur.MUST)
              .build();
      case Pattern.NotNear not -> approximation(not.wanted());
    };
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight having =
        searcher.createWeight(
            searcher.rewrite(approximation()), ScoreMode.COMPLETE_NO_SCORES, boost);
    return new Weighed(having, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    approximation().visit(visitor.getSubVisitor(Occur.MUST, this));
  }

  @Override
  public String toString(@Nullable String field) {
    return asked.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other)
        && asked.equals(((ConnectorQuery) Objects.requireNonNull(other)).asked);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + asked.hashCode();
  }

  /** For one thread, as far as it tells what matched. */
  private final class Weighed extends ConstantScoreWeight {
    private final Weight having;
    private @Nullable LeafReaderContext lastLeaf;
    private @Nullable TextPlaces lastPlaces;
    private int lastText;

    Weighed(Weight having, float boost) {
      super(ConnectorQuery.this, boost);
      this.having = having;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier approximate = having.scorerSupplier(leaf);
      if (approximate == null) {
        return null;
      }
      float score = score();
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          DocIdSetIterator texts = approximate.get(leadCost).iterator();
          TextPlaces places = new TextPlaces(asked, leaf.reader());
          return new ConstantScoreScorer(score, ScoreMode.COMPLETE, exact(texts, places));
        }

        @Override
        public long cost() {
          return approximate.cost();
        }
      };
    }

    private TwoPhaseIterator exact(DocIdSetIterator texts, TextPlaces places) {
      return new TwoPhaseIterator(texts) {
        @Override
        public boolean matches() throws IOException {
          return places.of(texts.docID()).matches();
        }

        @Override
        public float matchCost() {
          return PLACES_COST * asked.leaves().size();
        }
      };
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int text) throws IOException {
      TextPlaces.Text at = places(leaf, text).of(text);
      if (asked.times() > 1 && !at.matches()) {
        return null;
      }
      MatchedPlaces matched = at.matched(getQuery());
      if (matched.none() && !at.matches()) {
        return null;
      }
      return MatchesUtils.forField(asked.stream().written(), matched::iterator);
    }

    /** Those of the text before serve again where this one stands behind it. */
    private TextPlaces places(LeafReaderContext leaf, int text) throws IOException {
      TextPlaces places = lastPlaces;
      if (places == null || leaf != lastLeaf || text <= lastText) {
        places = new TextPlaces(asked, leaf.reader());
        lastPlaces = places;
        lastLeaf = leaf;
      }
      lastText = text;
      return places;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }
}
