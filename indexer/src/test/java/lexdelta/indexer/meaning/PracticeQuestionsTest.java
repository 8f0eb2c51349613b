package lexdelta.indexer.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lexdelta.indexer.index.LuceneIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Sixty questions of practice, asked of recorded law with the program's own model. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class PracticeQuestionsTest {
  @Test
  void provisionsThatAnswerAreAmongTheFirstTen(@TempDir Path folder) throws Exception {
    ReadAhead model = new ReadAhead();
    try (Meaning meaning =
            RetrievalEvaluation.meaning(folder.resolve("vectors"), Optional.of(model));
        LuceneIndex index = LuceneIndex.open(folder.resolve("index"), meaning)) {
      PracticeQuestions practice =
          new PracticeQuestions(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
      RetrievalEvaluation.fill(index, practice.documents());
      RetrievalEvaluation.read(index, meaning, model);
      List<PracticeQuestions.Outcome> outcomes =
          PracticeQuestions.questions().stream().map(it -> practice.ask(index, it)).toList();
      outcomes.stream()
          .filter(it -> it.recall() < 1)
          .forEach(it -> System.out.println(it.asked() + " -> " + it.hits()));
      assertThat(outcomes).hasSize(60);
      double recall =
          outcomes.stream().mapToDouble(PracticeQuestions.Outcome::recall).average().orElse(0);
      System.out.println("recall@10 " + recall);
      assertThat(recall).isGreaterThanOrEqualTo(0.9);
    }
  }
}
