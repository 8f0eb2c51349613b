package lexdelta.searchapi.export;

import static lexdelta.crawler.compare.Samples.compare;
import static lexdelta.crawler.compare.Samples.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Reading;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The law of the Word file, kept by a word processor that knows nothing of us. */
@Tag("slow")
class LibreOfficeTest {
  private static final Path RECORDINGS =
      Path.of(Objects.requireNonNullElse(System.getenv("LEXDELTA_RECORDINGS"), ""));

  @TempDir Path folder;

  @Test
  void everyCaseOfTheComparerIsSettled() throws Exception {
    settle(Pairs.golden());
  }

  @Test
  void changesAtTheEdgesOfParagraphsAreSettled() throws Exception {
    String owner = "(C) The office commences proceedings against the owner of it";
    String other = "(D) Some wholly other words stand in this paragraph now.";
    String notices = "(iii) Notices follow the old law of transfer.";
    String matter = "(iv) Another matter.";
    settle(
        Map.of(
            "typed on",
            compare(paragraphs(owner + ".", notices), paragraphs(owner + "; or", other, notices)),
            "taken off",
            compare(paragraphs(owner + "; or", other, notices), paragraphs(owner + ".", notices)),
            "moved behind words typed on",
            compare(
                paragraphs(owner + ".", notices, matter, other),
                paragraphs(owner + "; or", other, notices, matter)),
            "moved away from behind words taken off",
            compare(
                paragraphs(owner + "; or", other, notices, matter),
                paragraphs(owner + ".", notices, matter, other))));
  }

  @Test
  @Tag("recordings")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  void whatChangedInTitleOneIsSettled() throws Exception {
    Path days = RECORDINGS.resolve("web/ecfr.gov/title-1");
    Map<String, Comparison> pairs = new LinkedHashMap<>();
    pairs.putAll(Pairs.files(days.resolve("2015-12-18.xml"), days.resolve("2017-01-23.xml")));
    Pairs.files(days.resolve("2017-03-14.xml"), days.resolve("2017-10-20.xml"))
        .forEach((document, comparison) -> pairs.put(document + " later", comparison));
    assertThat(pairs).hasSizeGreaterThan(10);
    settle(pairs);
  }

  @Test
  @Tag("recordings")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  void farVersionsOfARegulationAreSettled() throws Exception {
    List<Path> versions;
    try (Stream<Path> files = Files.list(RECORDINGS.resolve("truth/regml-1024"))) {
      versions = files.sorted().toList();
    }
    settle(
        Map.of(
            "far", Pairs.regml(versions.getFirst(), versions.getLast()),
            "near", Pairs.regml(versions.get(1), versions.get(2))));
  }

  private void settle(Map<String, Comparison> pairs) throws Exception {
    Optional<Path> program = LibreOffice.program();
    assumeTrue(
        program.isPresent(),
        "No LibreOffice: install it (on Debian: apt-get install libreoffice-writer-nogui), or name"
            + " it in LEXDELTA_SOFFICE.");
    Map<String, byte[]> files = new LinkedHashMap<>();
    pairs.forEach((name, comparison) -> files.put(plain(name), WordFileTest.file(comparison)));
    LibreOffice office = LibreOffice.settling(program.orElseThrow(), folder, files);
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, Comparison> pair : pairs.entrySet()) {
      String name = plain(pair.getKey());
      Comparison comparison = pair.getValue();
      softly.assertThat(office.accepted(name)).as(name).isEqualTo(wanted(comparison.after()));
      softly.assertThat(office.rejected(name)).as(name).isEqualTo(wanted(comparison.before()));
    }
    softly.assertAll();
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9.-]+", "_");
  }

  /** A word processor leaves a paragraph behind where a whole text goes. */
  private static List<String> wanted(Optional<Reading> reading) {
    return WordReading.wanted(reading).stream().filter(line -> !line.isBlank()).toList();
  }
}
