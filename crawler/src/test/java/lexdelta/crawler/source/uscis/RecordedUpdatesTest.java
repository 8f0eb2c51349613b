package lexdelta.crawler.source.uscis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.Extraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The page as fetched twice within half an hour, against a table made of it by others. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedUpdatesTest {
  private static final String SITE = "https://www.uscis.gov";

  /** One row of the table, each difference in manner between it and a reading taken out. */
  private record Row(
      String day,
      String kind,
      String title,
      String body,
      String pdf,
      String citations,
      String urls) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(
          cells[0],
          cells[1],
          cells[2].replaceFirst("^(POLICY ALERT|Technical Update) - ", ""),
          // The table has the words of the button after the text, and spaces around each link.
          solid(cells[4].isEmpty() ? cells[3] : cells[3].replaceFirst(" ?Read More$", "")),
          cells[4],
          cells[5],
          // After its last row the table goes on into the navigation below the list.
          cells[6].replace("; /policy-manual/search; /policy-manual/table-of-contents", ""));
    }

    static Row of(Reading reading) {
      List<String> body = new ArrayList<>();
      List<String> citations = new ArrayList<>();
      List<String> urls = new ArrayList<>();
      String kind = "";
      String pdf = "";
      for (Provision provision : reading.provisions()) {
        switch (provision.kind()) {
          case PARAGRAPH -> body.add(provision.text());
          case AFFECTED -> {
            citations.add(provision.text().replaceFirst(" - .*", ""));
            urls.add(provision.link().replaceFirst("^" + SITE, ""));
          }
          default -> {
            assertThat(provision.kind()).isEqualTo(ProvisionKind.FACT);
            pdf = provision.link().isEmpty() ? pdf : provision.link();
            kind = provision.link().isEmpty() ? provision.text() : kind;
          }
        }
      }
      return new Row(
          reading.effectiveOn().toString(),
          kind.toLowerCase(Locale.ROOT).replace(' ', '_'),
          reading.heading(),
          solid(String.join(" ", body)),
          pdf,
          String.join("; ", citations),
          String.join("; ", urls));
    }

    Row withoutPdf() {
      return new Row(day, kind, title, body, "", citations, urls);
    }

    private static String solid(String words) {
      return words.replaceAll("[\\s\\p{Z}]", "");
    }
  }

  private static Path folder() {
    return Path.of(System.getenv("LEXDELTA_RECORDINGS"));
  }

  private static List<Reading> read(String time) throws Exception {
    Path page =
        folder().resolve("web/uscis.gov/policy-manual-updates_2025-07-06T" + time + ".html");
    Extraction extraction =
        new PolicyManualUpdates()
            .extract(PolicyManualUpdatesTest.snapshot(), Files.readAllBytes(page));
    return ((Extraction.Whole) extraction).readings();
  }

  @Test
  void everyUpdateReadsAsTheTableHasIt() throws Exception {
    List<String> lines =
        Files.readAllLines(folder().resolve("truth/policy-manual-updates_2025-07-06.tsv"));
    List<Row> expected = lines.stream().skip(1).map(Row::of).toList();

    assertThat(expected).hasSize(311);
    List<Row> read = read("1410").stream().map(Row::of).toList();
    assertThat(read).hasSameSizeAs(expected);
    int linkedInText = 0;
    for (int i = 0; i < expected.size(); i++) {
      Row row = expected.get(i);
      Row own = read.get(i);
      if (!row.pdf().isEmpty() && !row.pdf().contains("/policy-manual-updates/")) {
        // The table takes the first PDF linked anywhere, also in the text, for the update's own.
        assertThat(own.pdf()).isNotEqualTo(row.pdf());
        row = row.withoutPdf();
        own = own.withoutPdf();
        linkedInText++;
      }
      assertThat(own).as("line " + (i + 2)).isEqualTo(row);
    }
    assertThat(linkedInText).isEqualTo(9);
  }

  @Test
  void bothFetchesReadTheSame() throws Exception {
    assertThat(read("1410")).isEqualTo(read("1347"));
  }

  @Test
  void addressesAreDistinctAndSayWhat() throws Exception {
    Set<String> addresses = new HashSet<>();
    read("1347").forEach(reading -> addresses.add(reading.document().value()));

    assertThat(addresses)
        .hasSize(311)
        .contains(
            "/us/uscis/policy-manual/updates/2025-06-24/"
                + "clarifying-refugee-and-asylee-marriage-validity");
  }
}
