package lexdelta.indexer.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The model that the program brings. */
class BgeSmallTest {
  @Test
  void textThatAnswersInOtherWordsIsMoreLikeTheQuestionThanOneOnAnotherMatter() {
    try (MeaningModel model = BgeSmall.load().orElseThrow()) {
      float[] question = model.ofQuestion("Can my wife get a work permit?");
      float[] answer = model.ofText("A spouse may apply for employment authorization.");
      float[] other = model.ofText("The tribunal publishes its decisions in bound volumes.");
      assertThat(cosine(question, answer)).isGreaterThan(cosine(question, other) + 0.1);
      assertThat(cosine(answer, answer)).isBetween(0.999, 1.001);
      assertThat(model.ofText("The same text.")).isEqualTo(model.ofText("The same text."));
      assertThat(model.ofText("A word ".repeat(5_000))).hasSize(model.dimensions());
    }
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
