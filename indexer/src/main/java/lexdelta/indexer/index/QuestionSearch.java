package lexdelta.indexer.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Answers a question in a sentence. The passages that have most of its words and those most like it
 * are candidates; each gets one score, a weighted sum of what its words and its meaning say for it.
 * Weights were set by reason and tried on questions about other law, see
 * docs/decisions/0005-ranking.md.
 */
final class QuestionSearch {
  private static final int BY_WORDS = 300;
  private static final int BY_MEANING = 100;

  private static final double COVERAGE = 0.8;
  private static final double MEANING = 2;

  /** Passages shorter than this, in words, are mostly headings that answer nothing. */
  private static final int BARE = 10;

  private static final double BARENESS = 0.2;

  /** Source notes and remarks of editors tell of the law; they are not the answer. */
  private static final double BESIDE = 0.3;

  private final IndexSearcher searcher;
  private final Question question;
  private final Optional<Meanings.OfPassages> meanings;

  QuestionSearch(
      IndexSearcher searcher, Question question, Optional<Meanings.OfPassages> meanings) {
    this.searcher = searcher;
    this.question = question;
    this.meanings = meanings;
  }

  /**
   * The best answers, the best first; some hundred at most.
   *
   * @param filter what they must satisfy
   */
  List<ScoreDoc> answers(Query filter) throws IOException {
    int[] passages = candidates(filter);
    Evidence.OfPassage[] evidence = new Evidence(searcher, question).of(passages);
    double strongest =
        Arrays.stream(evidence).mapToDouble(Evidence.OfPassage::strength).max().orElse(0);
    float[] likeness = likeness(passages);
    return IntStream.range(0, passages.length)
        .mapToObj(
            i -> new Scored(passages[i], evidence[i], score(evidence[i], strongest, likeness[i])))
        .sorted(Scored.BEST_FIRST)
        .map(it -> new ScoreDoc(it.passage, (float) it.score))
        .toList();
  }

  private record Scored(int passage, Evidence.OfPassage evidence, double score) {
    /** Of the same score in the order of documents, which stays when the index is built anew. */
    static final Comparator<Scored> BEST_FIRST =
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(it -> it.evidence.document())
            .thenComparingLong(it -> it.evidence.provision());
  }

  private int[] candidates(Query filter) throws IOException {
    Query standing =
        new BooleanQuery.Builder().add(question.any(), Occur.MUST).add(filter, Occur.FILTER).build();
    Stream<ScoreDoc> found = Stream.of(searcher.search(standing, BY_WORDS).scoreDocs);
    if (meanings.isPresent()) {
      found = Stream.concat(found, Stream.of(meanings.get().best(filter, BY_MEANING)));
    }
    return found.mapToInt(it -> it.doc).sorted().distinct().toArray();
  }

  private static double score(Evidence.OfPassage evidence, double strongest, float likeness) {
    return (strongest == 0 ? 0 : evidence.strength() / strongest)
        + COVERAGE * evidence.coverage()
        + MEANING * likeness
        - (evidence.length() < BARE ? BARENESS : 0)
        - (evidence.beside() ? BESIDE : 0);
  }

  /** A passage that has not been read yet is taken for as like as the middle one of the others. */
  private float[] likeness(int[] passages) throws IOException {
    if (meanings.isEmpty()) {
      return new float[passages.length];
    }
    float[] likeness = meanings.get().of(passages);
    double[] known =
        IntStream.range(0, likeness.length)
            .mapToDouble(i -> likeness[i])
            .filter(it -> !Double.isNaN(it))
            .sorted()
            .toArray();
    float middle = known.length == 0 ? 0 : (float) known[known.length / 2];
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = Float.isNaN(likeness[i]) ? middle : likeness[i];
    }
    return likeness;
  }
}
