package lexdelta.crawler.source.visabulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Movement;
import lexdelta.crawler.compare.Movements;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Summary;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Every recorded month, its cells held against those that a pattern finds in the raw page. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedBulletinsTest {
  private static final Pattern CELL =
      Pattern.compile("(?is)<t[dh]\\b[^>]*>(.*?)(?=</?t[dhr]\\b|</table)");
  private static final Pattern VALUE = Pattern.compile("\\d{1,2}[A-Za-z]{3}\\d\\d|C|U");
  private static final String LEFT_OVER =
      "(?s)<div style=\"(?=[^\"]*absolute)[^\"]*-10+px[^\"]*\">.*?</div>";

  private static List<Path> files() throws Exception {
    Path folder =
        Path.of(System.getenv("LEXDELTA_RECORDINGS")).resolve("web/travel.state.gov/visa-bulletin");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Reading read(Path file) throws Exception {
    return new VisaBulletinFile().read(Files.readAllBytes(file), LocalDate.EPOCH).getFirst();
  }

  private static List<Fact> cells(Reading reading) {
    return reading.facts().stream().filter(fact -> fact.kind() == FactKind.CUTOFF).toList();
  }

  /** The cells of the raw page that hold a day, C or U and are seen. */
  private static List<String> counted(Path file) throws Exception {
    String page = Files.readString(file, StandardCharsets.UTF_8);
    int from = page.indexOf("tsg-rwd-content-page-parsysxxx");
    String shown =
        page.substring(from, page.indexOf("right-rail-parsys", from)).replaceAll(LEFT_OVER, "");
    List<String> values = new ArrayList<>();
    for (Matcher cell = CELL.matcher(shown); cell.find(); ) {
      String text = cell.group(1).replaceAll("<[^>]*>|&nbsp;|[\\s\\p{Z}]", "");
      if (VALUE.matcher(text).matches()) {
        values.add(text);
      }
    }
    return values;
  }

  @Test
  void everyCellOfEveryMonthIsReadOnceAndInOrder() throws Exception {
    int total = 0;
    for (Path file : files()) {
      Reading reading = read(file);
      List<Fact> cells = cells(reading);
      List<String> counted = counted(file);
      Map<String, Integer> charts = new TreeMap<>();
      cells.forEach(fact -> charts.merge(chart(fact), 1, Integer::sum));
      System.out.printf(
          "%s: %d cells of %d counted %s, %d provisions%n",
          file.getFileName(), cells.size(), counted.size(), charts, reading.provisions().size());
      assertThat(cells.stream().map(fact -> fact.words().replace(" ", "")).toList())
          .as(file.getFileName().toString())
          .isEqualTo(counted);
      assertThat(cells.stream().map(Fact::about)).doesNotHaveDuplicates();
      assertThat(file.getFileName().toString())
          .startsWith(reading.effectiveOn().toString().substring(0, 7));
      assertThat(charts).hasSize(reading.effectiveOn().isBefore(LocalDate.of(2015, 10, 1)) ? 2 : 4);
      total += cells.size();
    }
    System.out.println(total + " cells in " + files().size() + " months");
    assertThat(total).isEqualTo(18_160);
  }

  private static String chart(Fact fact) {
    BulletinCell cell = BulletinCell.parse(fact.about()).orElseThrow();
    return cell.chart() + " " + cell.preference();
  }

  @Test
  void everyWordOfAMonthIsKeptOnce() throws Exception {
    for (Path file : files()) {
      String page = Files.readString(file, StandardCharsets.UTF_8);
      int from = page.indexOf("<div class=\"tsg-rwd-content-page-parsysxxx");
      int to = page.indexOf("tsg-rwd-content-page-right-rail-parsys", from);
      String shown = page.substring(from, page.lastIndexOf("<div", to)).replaceAll(LEFT_OVER, "");
      String words = Jsoup.parse(shown).wholeText();
      String kept = String.join("", read(file).provisions().stream().map(Provision::text).toList());
      assertThat(solid(kept)).as(file.getFileName().toString()).isEqualTo(solid(words));
    }
  }

  private static String solid(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void rowsOfChartsAreComparedUnderTheirLabels() throws Exception {
    Map<String, Integer> fates = new HashMap<>();
    Reading before = null;
    for (Path file : files()) {
      Reading after = read(file);
      if (before != null && before.effectiveOn().plusMonths(1).equals(after.effectiveOn())) {
        var comparison = Comparer.compare(Optional.of(before), Optional.of(after));
        Movements moved = Movements.between(before, after);
        comparison.provisions().stream()
            .filter(change -> chartRow(change.toString()))
            .forEach(c -> fates.merge(c.getClass().getSimpleName(), 1, Integer::sum));
        assertThat(moved.of(Movement.Kind.NEW).size() + moved.of(Movement.Kind.GONE).size())
            .as(after.heading())
            .isLessThan(cells(after).size());
        System.out.println(after.heading() + ": " + Summary.of(comparison));
      }
      before = after;
    }
    System.out.println("rows of charts from month to month: " + fates);
    int alone = fates.getOrDefault("Inserted", 0) + fates.getOrDefault("Deleted", 0);
    assertThat(alone).isLessThan(fates.getOrDefault("Edited", 0) / 5);
  }

  private static boolean chartRow(String change) {
    return change.contains(ProvisionKind.TABLE_ROW.name())
        && change.matches("(?s).*text=[^|]{1,80}( \\| (\\d\\d[A-Z]{3}\\d\\d|[CU]))+,.*");
  }
}
