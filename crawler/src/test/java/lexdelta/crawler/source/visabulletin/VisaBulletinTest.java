package lexdelta.crawler.source.visabulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Golden;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bulletins in these tests are invented. */
class VisaBulletinTest {
  private static final String SERVER = "http://127.0.0.1:8099/state";
  private static final String LIST = "/content/travel/en/legal/visa-law0/visa-bulletin.html";
  private static final String JULY =
      "/content/travel/en/legal/visa-law0/visa-bulletin/2099/visa-bulletin-for-july-2099.html";
  private static final VisaBulletin BULLETIN = new VisaBulletin(URI.create(SERVER));

  static List<Path> cases() {
    return Golden.cases(VisaBulletinTest.class, ".html");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseReadsAsWritten(Path file) throws IOException, UnreadableSnapshotException {
    List<Reading> readings = new VisaBulletinFile().read(Golden.bytes(file), LocalDate.EPOCH);
    String facts =
        readings.getFirst().facts().stream()
            .map(f ->
                "  " + f.kind() + " " + f.about() + " = " + f.value() + " «" + f.words() + "»\n")
            .collect(Collectors.joining());
    Golden.check(file, Golden.print(readings) + facts);
    assertThat(new VisaBulletinFile().recognises(Golden.bytes(file))).isTrue();
  }

  @Test
  void monthIsTheWholeDocumentFromItsFirstDayOn() throws Exception {
    Extraction.Whole whole = (Extraction.Whole) BULLETIN.extract(snapshot(JULY), page());

    assertThat(whole.scopes()).hasToString("[/us/state/visa-bulletin]");
    assertThat(whole.on()).isEqualTo(LocalDate.of(2099, 7, 1));
    Reading reading = whole.readings().getFirst();
    assertThat(reading.effectiveOn()).isEqualTo(whole.on());
    assertThat(reading.publishedOn()).contains(LocalDate.of(2099, 6, 8));
    assertThat(reading.facts())
        .contains(
            new Fact(FactKind.NEXT_EXPECTED_ON, "Visa Bulletin for August 2099", "2099-07-20", ""));
  }

  @Test
  void listLeadsToItsMonthsTheLastThreeAgainAndAgain() throws Exception {
    String list =
        "<html><body><a href='"
            + JULY
            + "?utm=x'>Current</a><a href='https://travel.state.gov"
            + JULY.replace("july", "june")
            + "'>June</a>"
            + link("2099", "august-2099")
            + link("2099", "may-2099")
            + link("2099", "october-2098")
            + "<a href='visa-bulletin/2098/visabulletin-for-march-2098.html'>x</a>"
            + "<a href='http://[broken'>x</a><a href='mailto:a@b.example'>x</a></body></html>";

    List<Lead> leads = BULLETIN.follow(snapshot(LIST), bytes(list));

    assertThat(leads.stream().map(lead -> lead.kind() + " " + lead.address().getPath()))
        .containsExactly(
            "CURRENT /state" + JULY.replace("july", "august"),
            "CURRENT /state" + JULY,
            "CURRENT /state" + JULY.replace("july", "june"),
            "HISTORY /state" + JULY.replace("july", "may"),
            "HISTORY /state" + JULY.replace("july-2099", "october-2098"),
            "HISTORY /state" + LIST.replace(".html", "/2098/visabulletin-for-march-2098.html"));
    assertThat(BULLETIN.extract(snapshot(LIST), bytes(list)))
        .isInstanceOf(Extraction.Signpost.class);
    assertThat(BULLETIN.follow(snapshot(JULY), page())).isEmpty();
    assertThat(BULLETIN.entrances()).containsExactly(URI.create(SERVER + LIST));
  }

  private static String link(String year, String month) {
    return "<a href='/content/travel/en/legal/visa-law0/visa-bulletin/%s/visa-bulletin-for-%s.html'>x</a>"
        .formatted(year, month);
  }

  @Test
  void whatTheSiteAddsNeverEnters() throws Exception {
    String other =
        text()
            .replace("Navigation that changes", "Changed")
            .replace("Quick links that change", "Other links")
            .replace("<table border=\"1\">", "<table border=\"0\" id=\"x123\">");
    assertThat(read(other)).isEqualTo(read(text()));
  }

  @Test
  void pageThatIsNotTheBulletinAskedForIsRefused() {
    refused(JULY, text().replace("</html>", ""), "no </html>");
    refused(JULY.replace("july", "june"), text(), "stands at the address of June 2099");
    refused(JULY, text().replace("All Charge", "All Sample"), "no family chart");
    refused(
        JULY,
        text().replaceAll("(?s)FINAL ACTION DATES FOR EMPLOYMENT.*DIVERSITY", "DIVERSITY"),
        "no employment chart");
    refused(JULY, "<html><title>Request Access</title></html>", "has no charts");
    refused(LIST, "<html><title>The list</title></html>", "lists no Visa Bulletin");
  }

  @ParameterizedTest
  @CsvSource({
    "01JAN23, 2023-01-01",
    "8MAY97, 1997-05-08",
    "22NOV 03, 2003-11-22",
    "01 jan 49, 2049-01-01",
    "01JAN50, 1950-01-01",
    "O1JAN05, 2005-01-01",
    "15SEPT12, 2012-09-15",
    "1OCT05, 2005-10-01",
    "01JUNE2012, 2012-06-01",
    "15-DEC-99, 1999-12-15",
    "c, C",
    "Current, C",
    "U*, U",
    "UNAVAILABLE, U",
    "31FEB20, ''",
    "17 500, ''",
    "Except: x, ''",
    "'', ''",
    "01JAN, ''"
  })
  void cellSaysADayOrCurrentOrUnavailable(String cell, String value) {
    assertThat(CutoffText.value(cell).orElse("")).isEqualTo(value);
  }

  private static void refused(String path, String page, String why) {
    assertThatThrownBy(() -> BULLETIN.extract(snapshot(path), bytes(page)))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(why);
  }

  private static Reading read(String page) throws UnreadableSnapshotException {
    return new VisaBulletinFile().read(bytes(page), LocalDate.EPOCH).getFirst();
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static String text() {
    return new String(page(), StandardCharsets.UTF_8);
  }

  private static byte[] page() {
    return Golden.bytes(cases().getFirst());
  }

  private static Snapshot snapshot(String path) {
    return new Snapshot(
        new SnapshotId(1),
        new SourceId("state-visa-bulletin"),
        URI.create(SERVER + path),
        Instant.parse("2099-06-15T12:00:00Z"),
        Sha256.of(new byte[0]),
        "text/html; charset=utf-8",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }
}
