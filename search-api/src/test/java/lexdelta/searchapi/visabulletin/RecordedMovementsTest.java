package lexdelta.searchapi.visabulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.visabulletin.VisaBulletinFile;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The page of the Visa Bulletin on every recorded month. With {@code LEXDELTA_SCREENSHOTS} set to a
 * folder its picture is kept there.
 */
@Tag("recordings")
@Tag("browser")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedMovementsTest {
  @Test
  void everyMonthStandsInTheTablesAsThePublisherSaidIt() throws Exception {
    try (SampleWindow window = SampleWindow.empty()) {
      SortedMap<YearMonth, Map<BulletinCell, String>> said = published(window);
      Document first = lexdelta.searchapi.sample.Page.of(window.get("/visa-bulletin"), 200);
      List<String> categories = first.select("nav[aria-label=Category] a").eachAttr("href");
      assertThat(categories).hasSizeGreaterThan(8);
      int cells = 0;
      for (String category : categories) {
        cells += held(lexdelta.searchapi.sample.Page.of(window.get(category), 200), said);
      }
      System.out.printf("%d months, %d cells of tables%n", said.size(), cells);
      assertThat(cells).isGreaterThan(said.size() * categories.size());
      look(window);
    }
  }

  private static SortedMap<YearMonth, Map<BulletinCell, String>> published(SampleWindow window)
      throws Exception {
    Path folder =
        Path.of(System.getenv("LEXDELTA_RECORDINGS")).resolve("web/travel.state.gov/visa-bulletin");
    SortedMap<YearMonth, Map<BulletinCell, String>> said = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Reading reading =
            new VisaBulletinFile().read(Files.readAllBytes(file), LocalDate.EPOCH).getFirst();
        window.publish(reading);
        said.put(YearMonth.from(reading.effectiveOn()), BulletinCell.cutoffs(reading));
      }
    }
    return said;
  }

  /** Holds each month of the final action dates of a category against its bulletin, cell by cell. */
  private static int held(Document page, SortedMap<YearMonth, Map<BulletinCell, String>> said) {
    String key = page.select("nav[aria-label=Category] a[aria-current]").attr("href");
    Element table = page.select("details table").first();
    List<String> areas = table.select("thead th").eachText();
    assertThat(table.select("tbody tr").size()).isLessThanOrEqualTo(said.size());
    int cells = 0;
    for (Element row : table.select("tbody tr")) {
      Map<BulletinCell, String> month = said.get(YearMonth.parse(row.select("th").text()));
      for (int i = 1; i < areas.size(); i++) {
        String area = areas.get(i);
        String wanted =
            month.entrySet().stream()
                .filter(it -> it.getKey().chart() == BulletinCell.Chart.FINAL_ACTION)
                .filter(it -> key.endsWith("=" + Category.of(it.getKey()).key()))
                .filter(it -> it.getKey().chargeability().equals(area))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("–");
        assertThat(value(row.select("td").get(i - 1).text()))
            .as("%s, %s, %s", key, row.text(), area)
            .isEqualTo(wanted);
        cells++;
      }
    }
    return cells;
  }

  private static String value(String shown) {
    return switch (shown) {
      case "current" -> "C";
      case "unavailable" -> "U";
      default -> shown;
    };
  }

  private static void look(SampleWindow window) {
    try (Chromium chromium = Chromium.start();
        BrowserContext context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1100, 900))) {
      context.addCookies(
          List.of(
              new Cookie("lexdelta", window.people().me().session().value())
                  .setDomain("127.0.0.1")
                  .setPath("/")));
      Page page = context.newPage();
      page.navigate(window.at("/visa-bulletin").toString());
      assertThat(page.locator("svg[role=img]").count()).isPositive();
      String folder = System.getenv("LEXDELTA_SCREENSHOTS");
      if (folder != null) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(folder, "visa-bulletin-recorded.png"))
                .setFullPage(true));
      }
    }
  }
}
