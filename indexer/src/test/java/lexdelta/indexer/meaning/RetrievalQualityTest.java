package lexdelta.indexer.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** How well questions are answered. */
class RetrievalQualityTest {
  @Test
  void recallAndPrecisionAreCountedAsDefined() {
    RetrievalQuality quality =
        RetrievalQuality.of(List.of("x", "a", "y", "b"), Set.of("a", "b", "c"));
    assertThat(quality.recall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(quality.averagePrecision()).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, within(1e-9));
    List<String> eleven = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");
    assertThat(RetrievalQuality.of(eleven, Set.of("a")).recall()).isZero();
  }

  /** By words alone: reading fourteen thousand passages takes minutes. */
  @Test
  @Tag("recordings")
  @Tag("slow")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  void wordsAloneAnswerRecordedQuestionsWellEnough(@TempDir Path folder) throws Exception {
    Path recorded = Path.of(System.getenv("LEXDELTA_RECORDINGS"), "retrieval/obliqa");
    RetrievalQuality quality =
        RetrievalEvaluation.measure(
            recorded.resolve("documents"),
            recorded.resolve("questions_dev.json"),
            folder,
            Meaning.none("meaning is switched off"),
            Optional.empty())[0];
    System.out.println(quality);
    assertThat(quality.questions()).isEqualTo(2_788);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.785);
    assertThat(quality.averagePrecision()).isGreaterThanOrEqualTo(0.645);
  }
}
