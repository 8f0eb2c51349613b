package lexdelta.crawler.source.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.judge.Judge;
import lexdelta.crawler.judge.Judgement;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Summary;
import lexdelta.crawler.source.FileFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Pairs of captures, labelled by those who watched the pages: what is noise and what is substance. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedPairsTest {
  private static final Path FOLDER =
      Path.of(String.valueOf(System.getenv("LEXDELTA_RECORDINGS"))).resolve("noise");

  /** A row of the list of pairs. */
  private record Pair(String page, String label, String earlier, String later) {
    static Pair of(String line) {
      String[] cells = line.split("\t", -1);
      return new Pair(cells[0], cells[1], cells[4], cells[5]);
    }
  }

  @Test
  void noiseNeverAlertsAndSubstanceIsAlwaysFound() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs()) {
      Comparison comparison =
          Comparer.compare(Optional.of(read(pair.earlier())), Optional.of(read(pair.later())));
      Judgement judgement = Judge.of(comparison);
      String fate = judgement.alerts() ? "alerts" : judgement.matters() ? "light" : "nothing";
      counts.merge(pair.label() + ": " + fate, 1, Integer::sum);
      boolean right = pair.label().equals("substance") ? judgement.matters() : !judgement.alerts();
      String line =
          "%s %s %s %s".formatted(pair, fate, judgement.differences(), Summary.of(comparison));
      if (!right) {
        wrong.add(line);
      }
    }
    System.out.println("Recorded pairs: " + counts);
    assertThat(wrong).isEmpty();
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(80);
    assertThat(counts).doesNotContainKey("noise: light");
  }

  private static List<Pair> pairs() throws IOException {
    return Files.readAllLines(FOLDER.resolve("pairs.tsv")).stream().skip(1).map(Pair::of).toList();
  }

  private static Reading read(String file) throws Exception {
    FileFormat page = DeclaredFile.all().getFirst();
    return page.read(Files.readAllBytes(FOLDER.resolve(file)), LocalDate.EPOCH).getFirst();
  }
}
