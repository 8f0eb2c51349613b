package lexdelta.crawler.watch;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.Extraction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
  private static final String SCOPE = "/us/cfr/t8/";
  private static final LocalDate MARCH = LocalDate.parse("2025-03-03");
  private static final LocalDate APRIL = LocalDate.parse("2025-04-01");

  @TempDir Path folder;
  private H2Record record;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
  }

  @AfterEach
  void close() {
    record.close();
  }

  private Recorded read(LocalDate on, boolean again, Extraction extraction) {
    Instant noon = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
    Snapshot s = record.snapshots().append(snapshot(LIST, noon, on.toString()));
    var recorder = new Recorder(record.versions(), record.changes());
    return record.transaction().execute(t -> recorder.record(s, 1, again, extraction));
  }

  private Recorded whole(LocalDate on, Reading... readings) {
    return read(on, false, new Extraction.Whole(SCOPE, on, List.of(readings)));
  }

  private List<Change> changes() {
    return record.changes().after(0, 1000);
  }

  @Test
  void aFirstWatchIsFirstSeenAndAlertsNobody() {
    whole(MARCH, section("1.1", MARCH, "One."), section("1.2", MARCH, "Two."));
    assertThat(changes()).hasSize(2);
    assertThat(changes())
        .allMatch(c -> c.cause() == Cause.FIRST_SEEN && c.kind() == ChangeKind.ADDED)
        .noneMatch(Change::alerting);
  }

  @Test
  void anUnchangedTextAppendsNoVersionAndNoChange() {
    whole(MARCH, section("1.1", MARCH, "One."));
    Recorded recorded = whole(APRIL, section("1.1", APRIL, "One."));
    assertThat(recorded.same()).isEqualTo(1);
    assertThat(changes()).hasSize(1);
    assertThat(record.versions().history(new DocumentId("/us/cfr/t8/s1.1"))).hasSize(1);
  }

  @Test
  void typographyAloneIsNoChange() {
    whole(MARCH, section("1.1", MARCH, "The \"sample\" person's rule - 5 days."));
    whole(APRIL, section("1.1", APRIL, "The “sample” person’s  rule – 5\u00a0days ."));
    assertThat(changes()).hasSize(1);
  }

  @Test
  void aWordChangedIsAChangeOfThePublisherThatAlerts() {
    whole(MARCH, section("1.1", MARCH, "A person may file."));
    whole(APRIL, section("1.1", APRIL, "A person must file."));
    Change change = changes().getLast();
    assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
    assertThat(change.cause()).isEqualTo(Cause.PUBLISHER);
    assertThat(change.alerting()).isTrue();
    assertThat(change.effectiveOn()).isEqualTo(APRIL);
    assertThat(change.before()).isPresent();
  }

  @Test
  void aSectionAddedToAWatchedTitleAlerts() {
    whole(MARCH, section("1.1", MARCH, "One."));
    whole(APRIL, section("1.1", APRIL, "One."), section("1.2", APRIL, "Two."));
    Change change = changes().getLast();
    assertThat(change.kind()).isEqualTo(ChangeKind.ADDED);
    assertThat(change.cause()).isEqualTo(Cause.PUBLISHER);
    assertThat(change.alerting()).isTrue();
  }

  @Test
  void aSectionNoLongerPublishedIsRemovedAndComesBackAsAdded() {
    whole(MARCH, section("1.1", MARCH, "One."), section("1.2", MARCH, "Two."));
    whole(APRIL, section("1.1", APRIL, "One."));
    Change removed = changes().getLast();
    assertThat(removed.kind()).isEqualTo(ChangeKind.REMOVED);
    Version tombstone = record.versions().find(removed.after()).orElseThrow();
    assertThat(tombstone.removed()).isTrue();
    LocalDate may = LocalDate.parse("2025-05-05");
    whole(may, section("1.1", may, "One."), section("1.2", may, "Two."));
    Change back = changes().getLast();
    assertThat(back.kind()).isEqualTo(ChangeKind.ADDED);
    assertThat(back.before()).contains(tombstone.id());
    whole(may.plusDays(1), section("1.1", may.plusDays(1), "One."));
    assertThat(changes().getLast().kind()).isEqualTo(ChangeKind.REMOVED);
  }

  @Test
  void aNoticeOfAnAmendmentIsNotesOnly() {
    whole(MARCH, section("1.1", MARCH, "One."));
    Reading plain = section("1.1", APRIL, "One.");
    Reading noticed =
        new Reading(
            plain.document(),
            plain.kind(),
            plain.citation(),
            plain.heading(),
            plain.hierarchy(),
            APRIL,
            Optional.empty(),
            List.of(
                Provision.of(ProvisionKind.AMENDMENT_NOTICE, "Sample notice of an amendment."),
                plain.provisions().getFirst()));
    whole(APRIL, noticed);
    assertThat(changes().getLast().kind()).isEqualTo(ChangeKind.NOTES_ONLY);
  }

  @Test
  void anOlderTextThatComesLateChangesNothing() {
    whole(APRIL, section("1.1", APRIL, "New."));
    Recorded recorded = whole(MARCH, section("1.1", MARCH, "Old."));
    assertThat(recorded.changes()).isZero();
  }

  @Test
  void anotherReadingOfTheSameBytesNeverAlerts() {
    whole(MARCH, section("1.1", MARCH, "One."));
    read(
        APRIL,
        true,
        new Extraction.Whole(SCOPE, APRIL, List.of(section("1.1", APRIL, "One, read better."))));
    assertThat(changes().getLast().cause()).isEqualTo(Cause.REEXTRACTION);
    assertThat(changes().getLast().alerting()).isFalse();
  }

  private static Reading update(LocalDate day, String title, String words) {
    return new Reading(
        new DocumentId("/us/uscis/policy-manual/updates/" + day + "/" + title),
        DocumentKind.POLICY_UPDATE,
        "USCIS-PM update, " + day,
        title,
        List.of(),
        day,
        Optional.of(day),
        List.of(Provision.of(ProvisionKind.PARAGRAPH, words)));
  }

  private Recorded updates(LocalDate on, Reading... readings) {
    return read(
        on, false, new Extraction.Whole("/us/uscis/policy-manual/updates/", on, List.of(readings)));
  }

  @Test
  void aDatedDocumentSeenFirstAlertsOnlyWhenIssuedWithinFourteenDays() {
    LocalDate old = APRIL.minusDays(15);
    LocalDate recent = APRIL.minusDays(14);
    updates(APRIL, update(old, "old", "Sample."), update(recent, "recent", "Sample."));
    assertThat(changes()).allMatch(c -> c.cause() == Cause.FIRST_SEEN);
    assertThat(changes())
        .filteredOn(Change::alerting)
        .extracting(Change::effectiveOn)
        .containsExactly(recent);
  }

  @Test
  void aDatedDocumentRewrittenLaterStandsAnewFromTheDayItWasSeen() {
    updates(MARCH, update(MARCH, "sample", "First words."));
    updates(APRIL, update(MARCH, "sample", "Other words."));
    Change change = changes().getLast();
    assertThat(change.effectiveOn()).isEqualTo(APRIL);
    assertThat(record.versions().asOf(change.document(), MARCH))
        .map(v -> v.reading().orElseThrow().provisions().getFirst().text())
        .contains("First words.");
  }
}
