package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What plain words say for the passages of one segment, asked for in ascending order: the sum of each
 * word's score. As soon as a passage cannot come among the best any more, the rest of its words is
 * left out.
 */
final class WordScores extends Scorable {
  /** A word's two weights. */
  record Weights(Weight text, Weight heading) {
    static Weights of(SoughtWord word, IndexSearcher searcher) throws IOException {
      return new Weights(
          weight(word.text(), 1f, searcher),
          weight(word.heading(), SoughtWord.HEADING_WEIGHT, searcher));
    }

    private static Weight weight(Query query, float boost, IndexSearcher searcher)
        throws IOException {
      return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
    }
  }

  /** Sums of what words can be worth at most are not exact. */
  private static final double ROUNDING = 1.000_001;

  private final List<Word> words = new ArrayList<>();
  private final double most;
  private int passage = -1;
  private int scored = -1;
  private float score;
  private float least;

  WordScores(List<Weights> weights, LeafReaderContext leaf) throws IOException {
    for (Weights of : weights) {
      words.add(Word.of(of, leaf));
    }
    words.sort(Comparator.comparingDouble((Word it) -> it.most()).reversed());
    most = words.stream().mapToDouble(it -> it.most()).sum();
  }

  /** The passage whose score is asked for next. */
  void of(int passage) {
    this.passage = passage;
  }

  @Override
  public void setMinCompetitiveScore(float least) {
    this.least = least;
  }

  /** The score; one too low where it is below the least that counts. */
  @Override
  public float score() throws IOException {
    if (scored != passage) {
      score = sum();
      scored = passage;
    }
    return score;
  }

  private float sum() throws IOException {
    double open = most;
    double sum = 0;
    for (Word word : words) {
      open -= word.most();
      sum += word.score(passage);
      if ((sum + open) * ROUNDING < least) {
        break;
      }
    }
    return (float) sum;
  }

  /** A word in a segment. */
  private record Word(@Nullable Field text, @Nullable Field heading, double most) {
    static Word of(Weights weights, LeafReaderContext leaf) throws IOException {
      Field text = Field.of(weights.text(), leaf);
      Field heading = Field.of(weights.heading(), leaf);
      return new Word(text, heading, together(best(text), best(heading)));
    }

    private static float best(@Nullable Field field) {
      return field == null ? 0 : field.most;
    }

    private static float together(float some, float other) {
      return (float)
          (Math.max(some, other) + (double) Math.min(some, other) * SoughtWord.OTHER_FIELD);
    }

    float score(int passage) throws IOException {
      float inText = text == null ? 0 : text.score(passage);
      float inHeading = heading == null ? 0 : heading.score(passage);
      return together(inText, inHeading);
    }
  }

  /** A word in a field of a segment. */
  private static final class Field {
    private final Scorer scorer;
    private final DocIdSetIterator passages;
    private final @Nullable TwoPhaseIterator exact;
    private final float most;

    private Field(Scorer scorer) throws IOException {
      this.scorer = scorer;
      this.exact = scorer.twoPhaseIterator();
      this.passages = exact == null ? scorer.iterator() : exact.approximation();
      this.most = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }

    static @Nullable Field of(Weight weight, LeafReaderContext leaf) throws IOException {
      Scorer scorer = weight.scorer(leaf);
      return scorer == null ? null : new Field(scorer);
    }

    float score(int passage) throws IOException {
      int at = passages.docID();
      if (at < passage) {
        at = passages.advance(passage);
      }
      return at == passage && (exact == null || exact.matches()) ? scorer.score() : 0;
    }
  }
}
