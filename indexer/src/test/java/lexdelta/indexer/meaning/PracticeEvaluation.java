package lexdelta.indexer.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.indexer.index.LuceneIndex;

/**
 * Asks the questions of practice and prints what was found of what was looked for: {@code
 * PracticeEvaluation RECORDINGS [--keywords | --vectors FOLDER]}.
 */
final class PracticeEvaluation {
  private PracticeEvaluation() {}

  public static void main(String[] arguments) throws IOException, UnreadableSnapshotException {
    List<String> given = List.of(arguments);
    Path work = Files.createTempDirectory("practice");
    int folder = given.indexOf("--vectors") + 1;
    Path vectors = folder > 0 ? Path.of(given.get(folder)) : work.resolve("vectors");
    Optional<ReadAhead> model =
        given.contains("--keywords") ? Optional.empty() : Optional.of(new ReadAhead());
    try (Meaning meaning = RetrievalEvaluation.meaning(vectors, model);
        LuceneIndex index = LuceneIndex.open(work.resolve("index"), meaning)) {
      PracticeQuestions practice = new PracticeQuestions(Path.of(given.getFirst()));
      RetrievalEvaluation.fill(index, practice.documents());
      if (model.isPresent()) {
        RetrievalEvaluation.read(index, meaning, model.get());
      }
      System.out.println(index.passages() + " passages");
      double recall = 0;
      for (PracticeQuestions.Asked asked : PracticeQuestions.questions()) {
        PracticeQuestions.Outcome outcome = practice.ask(index, asked);
        recall += outcome.recall();
        if (outcome.recall() < 1) {
          System.out.println(asked.question());
          System.out.println("  wanted " + asked.provisions());
          System.out.println("  found  " + outcome.hits());
        }
      }
      System.out.println("recall@10 %.4f".formatted(recall / PracticeQuestions.questions().size()));
    }
  }
}
