package lexdelta.crawler.source.uscis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.WatchedSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms, their files and pages on filing, as recorded. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedFormsTest {
  private static byte[] bytes(String file) throws Exception {
    return Files.readAllBytes(Path.of(System.getenv("LEXDELTA_RECORDINGS"), "web/uscis.gov", file));
  }

  static Snapshot snapshot(WatchedSource source, String path) {
    return new Snapshot(
        new SnapshotId(1),
        source.source().id(),
        URI.create("http://127.0.0.1:8099" + path),
        Instant.parse("2026-05-10T12:00:00Z"),
        Sha256.of(new byte[0]),
        "text/html",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }

  private static Reading read(WatchedSource source, String path, String file) throws Exception {
    Extraction extraction = source.extract(snapshot(source, path), bytes(file));
    return ((Extraction.Some) extraction).readings().getFirst();
  }

  private static List<String> values(Reading reading, FactKind kind) {
    return reading.facts().stream().filter(f -> f.kind() == kind).map(Fact::value).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "i-765, i-765_2026-05-10.html, 2025-08-21, 2, I-765",
    "i-821, i-821_2026-05-10.html, 2025-01-20, 0, I-821",
    "i-912, i-912_2026-05-10.html, 2025-07-22, 0, I-912",
    "i-694, i-694_2025-11-10.html, 2024-04-01, 0, I-694",
    "g-1055, g-1055_2026-05-10.html, 2026-05-06, 3, G-1055"
  })
  void formIsReadWithItsEditionAndFiles(
      String path, String file, String edition, int least, String number) throws Exception {
    Reading form = read(new FormPages(), "/" + path, file);
    show(form);

    assertThat(form.document()).hasToString("/us/uscis/forms/" + path);
    assertThat(form.citation()).isEqualTo("Form " + number);
    assertThat(values(form, FactKind.EDITION_ON)).containsExactly(edition);
    assertThat(values(form, FactKind.DOWNLOAD)).isNotEmpty();
    assertThat(form.provisions())
        .filteredOn(p -> p.kind() == ProvisionKind.NOTE)
        .hasSizeGreaterThanOrEqualTo(least);
    assertThat(everything(form))
        .doesNotContain("js-view-dom-id", "Last Reviewed", "Was this page helpful", "See more")
        .doesNotContain("127.0.0.1");
    independent(form, new String(bytes(file), StandardCharsets.UTF_8));
  }

  /** Every paragraph, item and cell of the page's main part, found by a pattern, is in the reading. */
  private static void independent(Reading reading, String page) {
    String main = page.substring(page.indexOf("<main"), page.indexOf("reviewed-date"));
    String read = solid(everything(reading));
    int found = 0;
    var pieces =
        java.util.regex.Pattern.compile("(?s)<(?:p|li|td|th|h[2-6])(?:\\s[^>]*)?>([^<]{12,})<")
            .matcher(main);
    while (pieces.find()) {
      String words = solid(org.jsoup.parser.Parser.unescapeEntities(pieces.group(1), false));
      assertThat(read).as(pieces.group(1)).contains(words);
      found++;
    }
    System.out.println("  " + found + " pieces of text found by pattern, each read");
    assertThat(found).isPositive();
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  private static String everything(Reading reading) {
    return reading.heading()
        + reading.provisions().stream()
            .map(p -> p.text() + "\n" + p.link())
            .collect(Collectors.joining("\n"));
  }

  private static void show(Reading form) {
    System.out.printf(
        "%s «%s»: %d provisions, %d alerts%n",
        form.document(),
        form.heading(),
        form.provisions().size(),
        form.provisions().stream().filter(p -> p.kind() == ProvisionKind.NOTE).count());
    form.facts()
        .forEach(f ->
            System.out.println(
                "    "
                    + f.kind()
                    + " ["
                    + f.about()
                    + "] "
                    + f.value()
                    + " <- "
                    + f.words().substring(0, Math.min(160, f.words().length()))));
  }

  @ParameterizedTest
  @CsvSource({
    "/forms/filing-guidance/lockbox-filing-locations-chart-for-certain-family-based-forms,"
        + " lockbox-filing-locations-chart-for-certain-family-based-forms_2026-05-10.html",
    "/humanitarian/temporary-protected-status/TPS-Ukraine, TPS-Ukraine_2026-05-10.html"
  })
  void pagesOnFilingAreRead(String path, String file) throws Exception {
    Reading page = read(new FilingPages(), path, file);
    show(page);

    assertThat(page.document().value())
        .startsWith("/us/uscis/pages/")
        .endsWith(path.toLowerCase(java.util.Locale.ROOT));
    independent(page, new String(bytes(file), StandardCharsets.UTF_8));
    if (path.contains("TPS")) {
      assertThat(values(page, FactKind.ENDS_ON)).contains("2026-10-19", "2026-04-19");
    }
  }

  @Test
  void everyFormOfTheListLeadsToItsPage() throws Exception {
    FormPages forms = new FormPages(URI.create("http://127.0.0.1:8099"));
    String file = "all-forms_2025-11-10.html";
    String raw = new String(bytes(file), StandardCharsets.UTF_8);
    long links = raw.split("link--form-title", -1).length - 1;
    var leads = forms.follow(snapshot(forms, "/forms/all-forms"), bytes(file));
    System.out.println(links + " forms by pattern, " + leads.size() + " leads");

    assertThat(leads).hasSizeBetween((int) links - 10, (int) links);
    assertThat(leads).allMatch(lead -> lead.address().getHost().equals("127.0.0.1"));
    assertThat(read(forms, "/forms/all-forms", file).provisions())
        .filteredOn(p -> p.kind() == ProvisionKind.HEADING)
        .hasSize((int) links);
  }

  @ParameterizedTest
  @CsvSource({"i-765.pdf", "i-765instr.pdf", "i-821.pdf", "i-912.pdf"})
  void filesSayTheirEdition(String file) throws Exception {
    String path = "/sites/default/files/document/forms/" + file;
    Reading form = read(new FormPages(), path, file);
    show(form);
    form.provisions().stream().limit(6).forEach(p -> System.out.println("      " + p.text()));

    assertThat(values(form, FactKind.EDITION_ON)).hasSize(1);
    assertThat(LocalDate.parse(values(form, FactKind.EDITION_ON).getFirst()))
        .isAfter(LocalDate.of(2020, 1, 1));
  }
}
