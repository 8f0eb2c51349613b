package lexdelta.searchapi.coverage;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.SOURCE;
import static lexdelta.crawler.record.SampleRecords.change;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static lexdelta.crawler.record.SampleRecords.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.coverage.Coverage;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.coverage.jdbc.JdbcCoverageLog;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.searchapi.problems.ProblemException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One source, looked at every six hours from noon of the third to noon of the fifth of March. */
class StatementsTest {
  private static final Instant BEGIN = Instant.parse("2025-03-03T12:00:00Z");
  private static final Instant NOW = Instant.parse("2025-03-05T12:30:00.5Z");
  private static final Duration PACE = Duration.ofHours(6);

  @TempDir Path folder;
  private H2Record record;
  private Statements statements;
  private CoverageLog log;
  private StatementKey key;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
    log = new JdbcCoverageLog(record.sql());
    Source source = new Source(SOURCE, "Nobody", "Sample\nlist — § 8", LIST);
    var watch =
        new CoverageWatch(
            List.of(new OneDoor(source)),
            id -> PACE,
            record.checks(),
            record.snapshots(),
            log,
            () -> NOW);
    statements =
        new Statements(
            new Statements.Ports(
                List.of(source),
                record.checks(),
                record.changes(),
                record.versions(),
                watch,
                log,
                new KnownSources(List.of(), List.of(), Catalogue.shipped())),
            day ->
                Optional.of(new Statement.ClosedDay(day.minusDays(1), Sha256.of(new byte[] {1}))),
            () -> NOW);
    key = new StatementKey(folder);
    fill(log);
  }

  private void fill(CoverageLog log) {
    for (int i = 0; i < 9; i++) {
      look(BEGIN.plus(PACE.multipliedBy(i)), i == 5 ? Outcome.REFUSED : Outcome.NOT_MODIFIED);
    }
    note(log, CoverageState.COVERED, BEGIN);
    note(log, CoverageState.SUSPECT, Instant.parse("2025-03-04T18:00:00Z"));
    Snapshot s =
        record.snapshots().append(snapshot(LIST, Instant.parse("2025-03-04T06:00:00Z"), "a"));
    Version v = record.versions().append(version(s, section("1.1", LocalDate.parse("2025-03-03"))));
    record.transaction().executeWithoutResult(t -> record.changes().append(List.of(change(v))));
  }

  private void look(Instant at, Outcome outcome) {
    record
        .checks()
        .append(new Check(SOURCE, LIST, at, outcome, 200, "?", Optional.empty(), Optional.empty()));
  }

  private static void note(CoverageLog log, CoverageState state, Instant at) {
    log.append(
        new Transition(0, new Coverage(SOURCE, state, "Two in vain."), Optional.empty(), at));
  }

  @AfterEach
  void close() {
    record.close();
  }

  private SignedStatement signed(String from, String until) {
    return SignedStatement.of(statements.of(from, until), key);
  }

  @Test
  void saysWhenASourceWasLookedAtAndAllThatChanged() {
    assertThat(signed("2025-03-04", "2025-03-04").text())
        .startsWith("LEXDELTA STATEMENT OF COVERAGE\n")
        .contains("Period: 2025-03-04 to 2025-03-04, both days included (UTC)\n")
        .contains("Ends before: 2025-03-05T00:00:00Z\nMade at: 2025-03-05T12:30:00Z\n")
        .contains("== ecfr-title-8\n   Sample list — § 8\n   " + LIST + "\n")
        .contains("Looks: 4\nFirst look: 2025-03-04T00:00:00Z\nLast look: 2025-03-04T18:00:00Z\n")
        .contains("publisher: 12 h 00 min (2025-03-04T12:00:00Z to 2025-03-05T00:00:00Z)\n")
        .contains("Outcomes: 3 not modified, 1 refused\n")
        .contains("State at the beginning: covered\n")
        .contains("State from 2025-03-04T18:00:00Z: suspect. Two in vain.\n")
        .contains("Changes: 1\n- change 1: 8 CFR 1.1, added, effective 2025-03-03, seen 2025-03-04")
        .contains("Digest of the archive, day 2025-03-03 (SHA-256 of digests/2025-03-03.txt): ")
        .contains("-----BEGIN PUBLIC KEY-----\n")
        .endsWith("-----END PUBLIC KEY-----\n")
        .doesNotContain("PRIVATE");
  }

  @Test
  void todayEndsNowAndADayWithoutChangesSaysSo() {
    assertThat(signed("2025-03-05", "2025-03-05").text())
        .contains("Ends before: 2025-03-05T12:30:00Z\n")
        .contains("Changes: 0\n")
        .contains("State at the beginning: suspect\n");
  }

  @Test
  void aSourceThatIsNoLongerWatchedIsStatedForTheTimeInWhichItWas() {
    var declared = new SourceId("sample-page");
    URI page = URI.create("https://agency.example/sample");
    Instant looked = Instant.parse("2025-03-04T06:00:00Z");
    Instant left = Instant.parse("2025-03-04T08:00:00Z");
    for (SourceId id : List.of(declared, new SourceId("uscis-newsroom"))) {
      record
          .checks()
          .append(
              new Check(
                  id, page, looked, Outcome.FETCHED, 200, "?", Optional.empty(), Optional.empty()));
    }
    log.append(
        new Transition(
            0, new Coverage(declared, CoverageState.COVERED, "Seen."), Optional.empty(), looked));
    log.append(
        new Transition(
            0,
            new Coverage(declared, CoverageState.UNWATCHED, "Switched off."),
            Optional.of(CoverageState.COVERED),
            left));
    assertThat(signed("2025-03-04", "2025-03-04").text())
        .contains("Sources: 3\n")
        .contains(
            "== sample-page\n   sample-page\n   " + page + "\nNo longer watched since " + left)
        .contains("publisher: 6 h 00 min (2025-03-04T00:00:00Z to 2025-03-04T06:00:00Z)")
        .contains("State from 2025-03-04T08:00:00Z: no longer watched. Switched off.")
        .contains("== uscis-newsroom\n   USCIS newsroom: alerts and news\n")
        .contains("No longer watched; since when was not noted.\n");
    assertThat(signed("2025-03-05", "2025-03-05").text())
        .contains("Sources: 1\n")
        .doesNotContain("sample-page");
  }

  @Test
  void whatCannotBeStatedIsRefused() {
    refused("2025-03-04", "2025-03-06", "2025-03-06 is still to come");
    refused("2025-03-02", "2025-03-04", "2025-03-02 is before the record begins, on 2025-03-03");
    refused("2025-03-05", "2025-03-04", "2025-03-04 is before 2025-03-05");
    refused("", "2025-03-04", "is not a day");
  }

  private void refused(String from, String until, String words) {
    assertThatThrownBy(() -> statements.of(from, until))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().detail()).contains(words));
  }

  @Test
  void theSignatureIsGoodAndAnAlteredByteBreaksIt() throws Exception {
    SignedStatement signed = signed("2025-03-04", "2025-03-05");
    byte[] signature = Base64.getDecoder().decode(signed.signature());
    String publicKey = signed.publicKey();
    assertThat(StatementKey.verifies(publicKey, signed.text(), signature)).isTrue();
    assertThat(
            StatementKey.verifies(
                publicKey, signed.text().replace("Changes: 1", "Changes: 0"), signature))
        .isFalse();
    assertThat(StatementKey.verifies(publicKey, signed.text().stripTrailing(), signature))
        .isFalse();
    signature[40] ^= 1;
    assertThat(StatementKey.verifies(publicKey, signed.text(), signature)).isFalse();
    String other = new StatementKey(folder.resolve("other")).publicPem();
    signature[40] ^= 1;
    assertThat(StatementKey.verifies(other, signed.text(), signature)).isFalse();
  }

  @Test
  void theKeyStaysTheSameAndIsTheOwnersAlone() throws Exception {
    String made = key.publicPem();
    assertThat(new StatementKey(folder).publicPem()).isEqualTo(made);
    Path file = folder.resolve("statement-key.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.writeString(file, "no key", StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> new StatementKey(folder).publicPem())
        .hasMessageContaining(file.toString())
        .hasMessageContaining("back-up");
  }

  @Test
  void thePdfHoldsTheTextToBeSelected() throws Exception {
    SignedStatement signed = signed("2025-03-03", "2025-03-05");
    try (PDDocument pdf = Loader.loadPDF(StatementPdf.of(signed))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("LEXDELTA STATEMENT OF COVERAGE", "Sample list — § 8", "Changes: 1")
          .contains(signed.signature(), "openssl pkeyutl -verify")
          .contains("page 1 of " + pdf.getNumberOfPages());
    }
  }
}
