package lexdelta.crawler.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.usc.UslmFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** On real law, against labels that others read, and against the order of the labels themselves. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedOutlineTest {
  private static final Path RECORDINGS =
      Path.of(System.getenv().getOrDefault("LEXDELTA_RECORDINGS", "."));

  /** Marked wrongly in the files: «iii.» for (iii), and (A) left out. */
  private static final Set<String> THEIR_ERRORS =
      Set.of("1024-41-c-2-iii", "1024-41-c-2-iv", "1024-41-c-4-ii");

  /** A paragraph of a file: what it says, and the labels it stands under. */
  private record Known(
      String label, String marker, String title, String content, List<String> path) {
    String line() {
      return String.join(" ", marker, title, content).replaceAll("\\s+", " ").strip();
    }

    boolean marked() {
      return !marker.isEmpty();
    }
  }

  /** How many were read as they should be. */
  private static final class Count {
    private int marked;
    private int unmarked;
    private final List<String> misses = new ArrayList<>();
  }

  @Test
  void labelsOfRegulationXAreReadAsTheyAreKnown() throws Exception {
    Count apart = count(false);
    Count joined = count(true);
    for (Count count : List.of(apart, joined)) {
      System.out.printf(
          "RecordedOutlineTest: %,d paragraphs with a label and %,d without, %d misses %s%n",
          count.marked, count.unmarked, count.misses.size(), count.misses);
      assertThat(count.marked).isGreaterThan(8_000);
      assertThat(count.unmarked).isGreaterThan(1_000);
      assertThat(count.misses).isEmpty();
    }
  }

  private static Count count(boolean joined) throws Exception {
    Count count = new Count();
    for (Path file : files("truth/regml-1024", ".xml")) {
      NodeList sections =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("section");
      for (int i = 0; i < sections.getLength(); i++) {
        List<Known> section = new ArrayList<>();
        known((Element) sections.item(i), List.of(), section);
        check(file.getFileName() + " ", section, joined, count);
      }
    }
    return count;
  }

  private static void known(Element above, List<String> path, List<Known> found) {
    for (Node node = above.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals("paragraph")) {
        String marker = element.getAttribute("marker");
        List<String> own = new ArrayList<>(path);
        if (!marker.isEmpty()) {
          own.add(marker.replaceAll("[()]", ""));
        }
        found.add(
            new Known(
                element.getAttribute("label"),
                marker,
                words(element, "title"),
                words(element, "content"),
                own));
        known(element, own, found);
      }
    }
  }

  private static String words(Element of, String tag) {
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(tag)) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
      }
    }
    return "";
  }

  private static void check(String file, List<Known> section, boolean joined, Count count) {
    List<StringBuilder> lines = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (int i = 0; i < section.size(); i++) {
      Known known = section.get(i);
      if (joined && i > 0 && joins(section.get(i - 1), known)) {
        StringBuilder line = lines.getLast();
        if (!section.get(i - 1).title().isEmpty()) {
          line.setLength(line.length() - (line.toString().endsWith(".") ? 1 : 0));
          line.append('—');
        }
        places.add(lines.size() - 1 + ":" + line.length());
        line.append(known.line());
      } else {
        lines.add(new StringBuilder(known.line().isEmpty() ? "?" : known.line()));
        places.add(lines.size() - 1 + ":0");
      }
    }
    List<Provision> provisions =
        lines.stream().map(line -> Provision.of(ProvisionKind.PARAGRAPH, line.toString())).toList();
    Map<String, List<String>> read = read(Outline.of(provisions));
    for (int i = 0; i < section.size(); i++) {
      Known known = section.get(i);
      if (THEIR_ERRORS.stream().anyMatch(known.label()::startsWith)) {
        continue;
      }
      count.marked += known.marked() ? 1 : 0;
      count.unmarked += known.marked() ? 0 : 1;
      if (!known.path().equals(read.get(places.get(i)))) {
        count.misses.add(file + known.label() + " read as " + read.get(places.get(i)));
      }
    }
  }

  /** As the rule would print them: (a) Title—(1) Text. */
  private static boolean joins(Known above, Known known) {
    return known.path().size() == above.path().size() + 1
        && above.marked()
        && above.content().isEmpty()
        && Set.of("(1)", "(i)", "(A)", "(a)").contains(known.marker());
  }

  private static Map<String, List<String>> read(Outline outline) {
    Map<String, List<String>> read = new HashMap<>();
    outline.walk((path, unit) ->
        read.put(
            unit.provision() + ":" + unit.start(),
            path.stream().filter(Unit::labelled).map(Unit::name).toList()));
    return read;
  }

  /** The publisher's own slips, looked at one by one. */
  private static final Set<String> SLIPS =
      Set.of(
          // (vi) stands where (iv) should
          "8 CFR 274a.2 b/1/v/B/1: iii, then vi",
          "8 CFR 274a.2 b/1/v/B/1: vi, then v",
          "8 CFR 274a.2 b/1/v/B/1: v, then vi~2");

  @Test
  void everySectionOfTitle8CountsOn() throws Exception {
    Set<String> whole =
        Files.readAllLines(RECORDINGS.resolve("truth/ecfr-title8-fidelity.tsv")).stream()
            .map(line -> line.split("\t"))
            .filter(cells -> Set.of("intact", "restored", "restored-2024").contains(cells[1]))
            .map(cells -> "8 CFR " + cells[0].replace("§", "").strip())
            .collect(Collectors.toSet());
    List<Reading> sections =
        read(new EcfrBulkFile(), files("web/govinfo.gov/ecfr", "title8_2025-06-27.xml").getFirst())
            .stream()
            .filter(reading -> whole.contains(reading.citation()))
            .toList();
    Set<String> odd = odd(sections);
    System.out.printf(
        "RecordedOutlineTest: %,d whole sections of title 8, out of order %s%n",
        sections.size(), odd);
    assertThat(sections).hasSizeGreaterThan(800);
    assertThat(odd).isEqualTo(SLIPS);
  }

  @Test
  void theUnitedStatesCodeCountsOn() throws Exception {
    List<Reading> sections =
        read(new UslmFile(), RECORDINGS.resolve("web/uscode.house.gov/uslm/2013-09-10/usc11.xml"));
    assertThat(odd(sections)).as("(5) was struck").containsExactly("11 U.S.C. 362 b: 4, then 6");
  }

  private static List<Reading> read(FileFormat format, Path file) throws Exception {
    return format.read(Files.readAllBytes(file), LocalDate.parse("2025-06-27"));
  }

  private static Set<String> odd(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> {
          List<String> odd = new ArrayList<>();
          Outline outline = Outline.of(reading.provisions());
          order(reading.citation() + " ", outline.units(), odd);
          outline.walk((path, unit) ->
              order(
                  reading.citation()
                      + " "
                      + path.stream().map(Unit::name).collect(Collectors.joining("/")),
                  unit.units(),
                  odd));
          return odd.stream();
        })
        .collect(Collectors.toSet());
  }

  private static void order(String where, List<Unit> units, List<String> odd) {
    String before = "";
    for (Unit unit : units.stream().filter(Unit::labelled).toList()) {
      if (!follows(before, unit.name())) {
        odd.add(
            "%s: %s, then %s".formatted(where, before.isEmpty() ? "nothing" : before, unit.name()));
      }
      before = unit.name().replaceFirst(".*-", "").replaceFirst("~.*", "");
    }
  }

  private static boolean follows(String before, String after) {
    String first = after.replaceFirst("-.*", "");
    // (10A) stands behind (10), (10B) behind (10A).
    int step = Series.inserted(first) && first.compareTo(before) > 0 ? 0 : 1;
    return Stream.of(Series.values())
        .anyMatch(series -> {
          boolean ofTheSeries = before.isEmpty() || series.place(before) != Series.NONE;
          return ofTheSeries
              && !first.contains("~")
              && series.place(first) == series.place(before) + step;
        });
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
