package lexdelta.crawler.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Samples;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.ecfr.EcfrFile;
import lexdelta.crawler.source.usc.CodedTextFile;
import lexdelta.crawler.source.usc.UslmFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Real amendments, counted by kind. With {@code -Dlexdelta.show=true} each change is printed, to be
 * read.
 */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedMeaningTest {
  private static final Path RECORDINGS =
      Path.of(System.getenv().getOrDefault("LEXDELTA_RECORDINGS", "."));

  @Test
  void titleOneBetweenItsDays() throws Exception {
    Count count = new Count();
    Map<DocumentId, Reading> before = Map.of();
    for (Path day : files("web/ecfr.gov/title-1", ".xml")) {
      Map<DocumentId, Reading> after = read(new EcfrFile(), day);
      if (!before.isEmpty()) {
        count.compare(before, after);
      }
      before = after;
    }
    count.print("title 1");
    assertThat(count.changes).isGreaterThan(60);
  }

  @Test
  void theUnitedStatesCodeBetweenItsDays() throws Exception {
    Count count = new Count();
    Map<DocumentId, Reading> before = Map.of();
    for (Path day : files("web/uscode.house.gov/uslm", "")) {
      Map<DocumentId, Reading> after = new LinkedHashMap<>();
      try (Stream<Path> files = Files.list(day)) {
        for (Path file : files.sorted().toList()) {
          after.putAll(read(new UslmFile(), file));
        }
      }
      count.compare(before, after);
      before = after;
    }
    Map<DocumentId, Reading> coded = Map.of();
    for (Path day : files("web/uscode.house.gov", ".txt")) {
      Map<DocumentId, Reading> after = read(new CodedTextFile(), day);
      count.compare(coded, after);
      coded = after;
    }
    count.print("U.S. Code");
    assertThat(count.changes).isGreaterThan(10);
  }

  @Test
  void regulationXOverItsAmendments() throws Exception {
    Count count = new Count();
    Map<DocumentId, Reading> before = Map.of();
    for (Path file : files("truth/regml-1024", ".xml").stream().limit(21).toList()) {
      Map<DocumentId, Reading> after = regml(file);
      if (!before.isEmpty()) {
        count.compare(before, after);
      }
      before = after;
    }
    count.print("12 CFR 1024");
    assertThat(count.changes).isGreaterThan(100);
  }

  /** What was found, and that nothing that is said is not in the texts. */
  private static final class Count {
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private int documents;
    private int changes;
    private int longest;

    void compare(Map<DocumentId, Reading> before, Map<DocumentId, Reading> after) {
      after.forEach((id, reading) -> {
        if (before.containsKey(id)) {
          compare(Comparer.compare(Optional.of(before.get(id)), Optional.of(reading)));
        }
      });
    }

    private void compare(Comparison comparison) {
      Meaning meaning = Meaning.of(comparison);
      if (comparison.isEmpty()) {
        assertThat(meaning.weight()).isZero();
        return;
      }
      documents++;
      changes += meaning.changes().size();
      longest = Math.max(longest, meaning.sentence().length());
      assertThat(meaning.changes()).isNotEmpty();
      meaning.kinds().forEach(kind -> kinds.merge(kind, 0, Integer::sum));
      meaning
          .changes()
          .forEach(change -> change.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
      if (Boolean.getBoolean("lexdelta.show")) {
        show(comparison, meaning);
      }
    }

    private static void show(Comparison comparison, Meaning meaning) {
      System.out.printf(
          "## %s %s: %.2f %s%n",
          comparison.after().orElseThrow().citation(),
          comparison.after().orElseThrow().effectiveOn(),
          meaning.weight(),
          meaning.sentence());
      for (ProvisionMeaning change : meaning.changes()) {
        System.out.printf(
            "   %.2f %s: %s %s%n",
            change.weight(),
            String.join(", ", change.kinds().stream().map(Kind::code).toList()),
            change.sentence(),
            change.reasons());
      }
    }

    void print(String what) {
      System.out.printf(
          "RecordedMeaningTest: %s: %d documents, %d changes, longest sentence %d; %s%n",
          what, documents, changes, longest, kinds);
    }
  }

  private static Map<DocumentId, Reading> read(FileFormat format, Path file) throws Exception {
    Map<DocumentId, Reading> readings = new LinkedHashMap<>();
    for (Reading reading : format.read(Files.readAllBytes(file), day(file))) {
      readings.put(reading.document(), reading);
    }
    return readings;
  }

  private static LocalDate day(Path file) {
    String day = file.toString().replaceAll(".*(\\d{4}-\\d{2}-\\d{2}).*", "$1");
    return LocalDate.parse(day);
  }

  private static Map<DocumentId, Reading> regml(Path file) throws Exception {
    NodeList sections =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("section");
    Map<DocumentId, Reading> readings = new LinkedHashMap<>();
    for (int i = 0; i < sections.getLength(); i++) {
      Element section = (Element) sections.item(i);
      List<Provision> provisions = new ArrayList<>();
      paragraphs(section, provisions);
      DocumentId id = new DocumentId("/us/cfr/t12/s" + section.getAttribute("label"));
      Reading any = Samples.reading("", provisions);
      readings.put(
          id,
          new Reading(
              id,
              any.kind(),
              section.getAttribute("label"),
              "",
              any.hierarchy(),
              any.effectiveOn(),
              any.publishedOn(),
              provisions));
    }
    return readings;
  }

  private static void paragraphs(Element above, List<Provision> provisions) {
    for (Node node = above.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals("paragraph")) {
        String line =
            String.join(
                    " ",
                    element.getAttribute("marker"),
                    words(element, "title"),
                    words(element, "content"))
                .replaceAll("\\s+", " ")
                .strip();
        if (!line.isEmpty()) {
          provisions.add(Provision.of(ProvisionKind.PARAGRAPH, line));
        }
        paragraphs(element, provisions);
      }
    }
  }

  private static String words(Element of, String tag) {
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(tag)) {
        return element.getTextContent();
      }
    }
    return "";
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
