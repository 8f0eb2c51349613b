package lexdelta.indexer.meaning;

import java.util.List;
import java.util.Set;

/**
 * How good the first ten answers to questions are, on average.
 *
 * @param recall what part of the passages that answer a question are among its first ten
 * @param averagePrecision the mean, over the passages that answer a question, of the precision at
 *     the place of each within the first ten, 0 for one that is not there
 * @param questions how many were asked
 */
record RetrievalQuality(double recall, double averagePrecision, int questions) {
  static final int TEN = 10;

  /** Of one question. */
  static RetrievalQuality of(List<String> answers, Set<String> right) {
    int found = 0;
    double precision = 0;
    for (int place = 1; place <= Math.min(TEN, answers.size()); place++) {
      if (right.contains(answers.get(place - 1))) {
        found++;
        precision += (double) found / place;
      }
    }
    return new RetrievalQuality((double) found / right.size(), precision / right.size(), 1);
  }

  static RetrievalQuality mean(List<RetrievalQuality> of) {
    return new RetrievalQuality(
        of.stream().mapToDouble(RetrievalQuality::recall).average().orElse(0),
        of.stream().mapToDouble(RetrievalQuality::averagePrecision).average().orElse(0),
        of.size());
  }

  @Override
  public String toString() {
    return "recall@10 %.4f  MAP@10 %.4f  (%d questions)"
        .formatted(recall, averagePrecision, questions);
  }
}
