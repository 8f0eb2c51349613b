package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Title 1 as the publisher answered on ten days. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedTitleTest {

  /** What became of sections and appendices from one recorded day to the next. */
  private record Difference(int added, int removed, int changed, int notesOnly) {}

  private static Path folder() {
    return Path.of(System.getenv("LEXDELTA_RECORDINGS"), "web/ecfr.gov/title-1");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static List<Reading> read(Path file) throws Exception {
    LocalDate day = LocalDate.parse(file.getFileName().toString().replace(".xml", ""));
    return EcfrReader.read(Files.readAllBytes(file), day);
  }

  @Test
  void noTextOfAnyDayIsLost() throws Exception {
    assertThat(files()).hasSize(10);
    for (Path file : files()) {
      assertThat(TextKept.of(read(file)))
          .as(file.getFileName().toString())
          .isEqualTo(TextKept.published(Files.readAllBytes(file)));
    }
  }

  @Test
  void sectionsChangeOnTheDaysTheyDid() throws Exception {
    List<Difference> differences = new ArrayList<>();
    List<Path> files = files();
    for (int i = 1; i < files.size(); i++) {
      differences.add(compare(read(files.get(i - 1)), read(files.get(i))));
    }
    Difference none = new Difference(0, 0, 0, 0);
    assertThat(differences)
        .containsExactly(
            new Difference(0, 0, 1, 8),
            new Difference(0, 0, 8, 0),
            new Difference(33, 28, 0, 0),
            new Difference(29, 0, 0, 0),
            new Difference(20, 0, 0, 0),
            none,
            none,
            none,
            none);
  }

  @Test
  void partsAndHeadingsAreThose() throws Exception {
    Map<String, Reading> read = byAddress(read(files().getLast()), true);

    assertThat(read.values().stream().filter(r -> r.kind() == DocumentKind.CFR_PART)).hasSize(36);
    assertThat(read.get("/us/cfr/t1/s1.1").heading()).isEqualTo("Definitions.");
    assertThat(read.get("/us/cfr/t1/p23-49").citation()).isEqualTo("1 CFR parts 23-49");
    assertThat(read.values()).allSatisfy(r -> assertThat(r.heading()).doesNotStartWith("§"));
    assertThat(read.values())
        .filteredOn(r -> r.kind() == DocumentKind.CFR_PART)
        .flatExtracting(Reading::provisions)
        .allSatisfy(provision -> assertThat(provision.kind().besideText()).isTrue());
  }

  private static Difference compare(List<Reading> before, List<Reading> after) {
    Map<String, Reading> old = byAddress(before, false);
    Map<String, Reading> now = byAddress(after, false);
    int changed = 0;
    int notesOnly = 0;
    for (String address : old.keySet()) {
      if (now.containsKey(address)
          && !meaning(old.get(address), true).equals(meaning(now.get(address), true))) {
        boolean text = !meaning(old.get(address), false).equals(meaning(now.get(address), false));
        changed += text ? 1 : 0;
        notesOnly += text ? 0 : 1;
      }
    }
    return new Difference(without(now, old), without(old, now), changed, notesOnly);
  }

  private static int without(Map<String, Reading> these, Map<String, Reading> those) {
    TreeSet<String> left = new TreeSet<>(these.keySet());
    left.removeAll(those.keySet());
    return left.size();
  }

  private static Map<String, Reading> byAddress(List<Reading> readings, boolean withParts) {
    Map<String, Reading> all = new TreeMap<>();
    for (Reading reading : readings) {
      if (withParts || reading.kind() != DocumentKind.CFR_PART) {
        all.put(reading.document().value(), reading);
      }
    }
    return all;
  }

  /** The words without typography. */
  private static String meaning(Reading reading, boolean withNotes) {
    StringBuilder words = new StringBuilder(reading.heading());
    for (Provision provision : reading.provisions()) {
      if (withNotes || !provision.kind().besideText()) {
        words.append('\n').append(provision.text());
      }
    }
    return words
        .toString()
        .replaceAll("[\\u2010-\\u2015-]+", "-")
        .replaceAll("[“”]", "\"")
        .replaceAll("[‘’]", "'");
  }
}
