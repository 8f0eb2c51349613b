package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Paragraphs of recorded chapters of the Policy Manual, of a length that is easily read. */
final class RecordedParagraphs {
  private RecordedParagraphs() {}

  /** So many, taken at random. */
  static List<String> some(int count, Random random) throws IOException {
    List<String> all = new ArrayList<>();
    Path chapters = Path.of(System.getenv("LEXDELTA_RECORDINGS"), "text", "policy-manual");
    try (Stream<Path> files = Files.walk(chapters)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.replaceAll("[\\s\\p{Z}]+", " ").strip())
            .filter(line -> line.length() > 80 && line.length() < 700)
            .forEach(all::add);
      }
    }
    assertThat(all).hasSizeGreaterThan(count);
    return IntStream.range(0, count).mapToObj(_ -> all.get(random.nextInt(all.size()))).toList();
  }
}
