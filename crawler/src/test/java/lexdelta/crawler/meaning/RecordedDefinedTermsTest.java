package lexdelta.crawler.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The terms that somebody who read thirteen sections of title 8 found defined there, in the order of
 * the text: {@code defined-terms.tsv}. A term that a section defines for several of its paragraphs
 * is there once for each. Definitions whose words the recording lost were left out.
 */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedDefinedTermsTest {
  private static final double WANTED = 0.95;

  @Test
  void mostTermsThatTitle8DefinesAreFound() throws Exception {
    Map<String, List<String>> found = found();
    List<String> missed = new ArrayList<>();
    int right = 0;
    List<String[]> marked = marked();
    for (String[] mark : marked) {
      if (found.getOrDefault(mark[0], List.of()).remove(mark[1])) {
        right++;
      } else {
        missed.add(mark[0] + " " + mark[1]);
      }
    }
    double recall = (double) right / marked.size();
    assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(WANTED);
  }

  /** By citation, what is found in it. */
  private static Map<String, List<String>> found() throws Exception {
    byte[] title =
        Files.readAllBytes(
            Path.of(System.getenv("LEXDELTA_RECORDINGS"))
                .resolve("web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml"));
    Map<String, List<String>> found = new TreeMap<>();
    for (Reading reading : new EcfrBulkFile().read(title, LocalDate.parse("2025-06-27"))) {
      found.put(
          reading.citation(),
          DefinedTerms.of(reading).stream()
              .map(DefinedTerm::term)
              .collect(Collectors.toCollection(ArrayList::new)));
    }
    return found;
  }

  private static List<String[]> marked() throws IOException {
    try (InputStream marked =
        Objects.requireNonNull(
            RecordedDefinedTermsTest.class.getResourceAsStream("defined-terms.tsv"))) {
      return new String(marked.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .toList();
    }
  }
}
