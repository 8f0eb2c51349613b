package lexdelta.crawler.source.eoir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of volume 28 as it was twice, redesigned in between. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedVolumeTest {
  private static final String FIRST = "2021-12-19";
  private static final String SECOND = "2023-11-14";
  private static final Pattern DOCKET = Pattern.compile("\\bID ?(\\d{4})");

  private static Path file(String folder, String day, String ending) {
    return Path.of(System.getenv("LEXDELTA_RECORDINGS"))
        .resolve(folder)
        .resolve("eoir-volume-28_" + day + ending);
  }

  private static List<Reading> read(String day) throws Exception {
    return new DecisionsFile()
        .read(Files.readAllBytes(file("web/justice.gov", day, ".html")), LocalDate.parse(day));
  }

  private static Set<String> dockets(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.facts().stream())
        .filter(fact -> fact.kind() == FactKind.IDENTIFIER && fact.about().equals("docket"))
        .map(Fact::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every docket number in the words of the page. */
  private static Set<String> counted(String day) throws Exception {
    String page = Files.readString(file("web/justice.gov", day, ".html"), StandardCharsets.UTF_8);
    Set<String> dockets = new TreeSet<>();
    Matcher found = DOCKET.matcher(Jsoup.parse(page).wholeText().replaceAll("[\\s\\p{Z}]+", " "));
    while (found.find()) {
      dockets.add("ID " + found.group(1));
    }
    return dockets;
  }

  /** Docket numbers that others read from the page; «ID» alone is none. */
  private static Set<String> known(String day) throws Exception {
    Set<String> dockets = new TreeSet<>();
    for (JsonNode decision :
        JsonMapper.shared().readTree(Files.readString(file("truth", day, ".json")))) {
      Matcher docket = DOCKET.matcher(decision.path("docket_numbers").asString());
      if (docket.find()) {
        dockets.add("ID " + docket.group(1));
      }
    }
    return dockets;
  }

  @Test
  void everyDocketNumberOfThePageAndOfTheTableIsADecision() throws Exception {
    for (String day : List.of(FIRST, SECOND)) {
      List<Reading> readings = read(day);
      Set<String> known = known(day);
      System.out.printf(
          "%s: %d decisions, %d docket numbers on the page, %d in the table%n",
          day, readings.size(), counted(day).size(), known.size());
      assertThat(dockets(readings)).isEqualTo(counted(day)).containsAll(known);
      assertThat(readings).hasSize(day.equals(FIRST) ? 49 : 83);
      assertThat(readings).allMatch(reading -> reading.provisions().size() > 1);
      assertThat(readings.stream().map(Reading::document)).doesNotHaveDuplicates();
      assertThat(readings.stream().flatMap(reading -> reading.provisions().stream()))
          .noneMatch(provision -> provision.text().contains("Updated"));
      assertThat(readings).allMatch(RecordedVolumeTest::linked);
    }
  }

  private static boolean linked(Reading reading) {
    return reading.facts().stream()
        .filter(fact -> fact.kind() == FactKind.DOWNLOAD)
        .anyMatch(fact -> fact.value().startsWith("https://www.justice.gov/"));
  }

  @Test
  void redesignLosesNoDecisionAndChangesNoWord() throws Exception {
    List<Reading> first = read(FIRST);
    List<Reading> second = read(SECOND);
    assertThat(dockets(second)).containsAll(dockets(first));
    Map<String, Reading> later = new HashMap<>();
    second.forEach(reading -> later.put(reading.document().value(), reading));
    int changed = 0;
    for (Reading reading : first) {
      Reading after = later.get(reading.document().value());
      assertThat(after).as(reading.citation()).isNotNull();
      if (!words(after).equals(words(reading))) {
        System.out.println(reading.citation() + ":\n  " + words(reading) + "\n  " + words(after));
        changed++;
      }
      long edits =
          Comparer.compare(Optional.of(reading), Optional.of(after)).provisions().stream()
              .filter(change -> !change.getClass().getSimpleName().equals("Same"))
              .count();
      if (edits > 0) {
        System.out.println(reading.citation() + ": " + edits + " paragraphs compared as changed");
      }
    }
    assertThat(changed).isZero();
  }

  private static String words(Reading reading) {
    return reading.provisions().stream()
        .map(Provision::text)
        .collect(Collectors.joining(" "))
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
