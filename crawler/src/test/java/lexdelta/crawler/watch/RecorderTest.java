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
import java.util.stream.Stream;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
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
    var recorder =
        new Recorder(record.versions(), record.changes(), record.surveys(), record.standings());
    return record
        .transaction()
        .execute(t -> recorder.record(new Recorder.Look(s, 1, again, false), extraction));
  }

  private void listed(LocalDate on, boolean known, Reading... readings) {
    Instant noon = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
    Snapshot s = record.snapshots().append(snapshot(LIST, noon, on.toString()));
    var recorder =
        new Recorder(record.versions(), record.changes(), record.surveys(), record.standings());
    record
        .transaction()
        .executeWithoutResult(t ->
            recorder.record(
                new Recorder.Look(s, 1, false, known), new Extraction.Some(List.of(readings))));
  }

  @Test
  void whatIsNewOnAListThatWasReadBeforeAlerts() {
    listed(MARCH, false, section("1.1", MARCH, "One."));
    listed(APRIL, true, section("1.1", MARCH, "One."), section("1.2", MARCH, "Two."));
    assertThat(changes())
        .extracting(Change::cause, Change::alerting)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Cause.FIRST_SEEN, false),
            org.assertj.core.groups.Tuple.tuple(Cause.PUBLISHER, true));
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

  private static Reading noticed(LocalDate on, String text, String... notices) {
    Reading plain = section("1.1", on, text);
    List<Provision> provisions =
        Stream.concat(
                Stream.of(notices).map(n -> Provision.of(ProvisionKind.AMENDMENT_NOTICE, n)),
                plain.provisions().stream())
            .toList();
    return new Reading(
        plain.document(),
        plain.kind(),
        plain.citation(),
        plain.heading(),
        plain.hierarchy(),
        on,
        Optional.empty(),
        provisions);
  }

  @Test
  void eachNoticeOfAnAmendmentAlertsOnce() {
    String published = "Link to an amendment published at 99 FR 10, Mar. 5, 2034.";
    String delayed = "This amendment was delayed until May 1, 2034, at 99 FR 20, Apr. 2, 2034.";
    String further =
        "This amendment was further delayed until June 1, 2034, at 99 FR 30, Apr. 28, 2034.";
    String other = "Link to an amendment published at 99 FR 40, Apr. 29, 2034.";
    LocalDate day = MARCH;
    whole(day, noticed(day, "One."));
    day = day.plusDays(1);
    whole(day, noticed(day, "One.", published));
    assertThat(told()).isEqualTo(1);
    day = day.plusDays(1);
    whole(day, noticed(day, "One.", published, delayed));
    assertThat(told()).isEqualTo(2);
    day = day.plusDays(1);
    whole(day, noticed(day, "One.", published, delayed, further));
    assertThat(told()).isEqualTo(3);
    day = day.plusDays(1);
    whole(day, noticed(day, "One.", published, delayed, further));
    whole(day.plusDays(1), noticed(day, "One.", published, delayed, delayed, further));
    whole(day.plusDays(2), noticed(day, "One.", delayed, published, further));
    assertThat(changes()).filteredOn(c -> !c.alerting()).hasSizeGreaterThan(2);
    assertThat(told()).isEqualTo(3);
    day = day.plusDays(3);
    whole(day, noticed(day, "One.", other, delayed, published, further));
    assertThat(told()).isEqualTo(4);
    day = day.plusDays(1);
    whole(day, noticed(day, "One.", other));
    assertThat(told()).isEqualTo(5);
    assertThat(changes()).extracting(Change::kind).doesNotContain(ChangeKind.CHANGED);
  }

  private long told() {
    return changes().stream().filter(Change::alerting).count();
  }

  @Test
  void aNoticeReadAnewOrFoundInThePastAlertsNobody() {
    String published = "Link to an amendment published at 99 FR 10, Mar. 5, 2034.";
    whole(MARCH, noticed(MARCH, "One."));
    whole(JUNE, noticed(JUNE, "One."));
    whole(APRIL, noticed(APRIL, "One.", published));
    read(JUNE, true, new Extraction.Whole(SCOPE, JUNE, List.of(noticed(JUNE, "One.", published))));
    assertThat(changes()).extracting(Change::kind).contains(ChangeKind.NOTES_ONLY);
    assertThat(told()).isZero();
  }

  private static final LocalDate MAY = LocalDate.parse("2025-05-05");
  private static final LocalDate JUNE = LocalDate.parse("2025-06-02");

  private Optional<String> textOn(LocalDate day) {
    return record
        .versions()
        .asOf(new DocumentId("/us/cfr/t8/s1.1"), day)
        .flatMap(Version::reading)
        .map(reading -> reading.provisions().getFirst().text());
  }

  @Test
  void anOlderTextThatComesLateIsHistoryAndTheNextVersionFollowsIt() {
    whole(APRIL, section("1.1", APRIL, "New."));
    whole(MARCH, section("1.1", MARCH, "Old."));
    assertThat(textOn(MARCH)).contains("Old.");
    assertThat(textOn(APRIL)).contains("New.");
    List<Change> late = changes().subList(1, 3);
    assertThat(late).allMatch(c -> c.cause() == Cause.BACKFILL).noneMatch(Change::alerting);
    assertThat(late).extracting(Change::kind).containsExactly(ChangeKind.ADDED, ChangeKind.CHANGED);
    assertThat(late.getLast().before()).contains(late.getFirst().after());
    assertThat(late.getLast().after()).isEqualTo(changes().getFirst().after());
  }

  @Test
  void aTextPutBetweenTwoVersionsIsJoinedToBoth() {
    whole(MARCH, section("1.1", MARCH, "One."));
    whole(MAY, section("1.1", MAY, "Three."));
    whole(APRIL, section("1.1", APRIL, "Two."));
    assertThat(textOn(MARCH)).contains("One.");
    assertThat(textOn(MAY.minusDays(1))).contains("Two.");
    assertThat(textOn(MAY)).contains("Three.");
    List<Change> late = changes().subList(2, 4);
    assertThat(late).allMatch(c -> c.cause() == Cause.BACKFILL).noneMatch(Change::alerting);
    assertThat(late.getFirst().before()).contains(changes().getFirst().after());
    assertThat(late.getLast().after()).isEqualTo(changes().get(1).after());
  }

  @Test
  void anOlderTextThatSaysTheSameAsItsDayAppendsNothing() {
    whole(MARCH, section("1.1", MARCH, "One."));
    whole(MAY, section("1.1", MAY, "Two."));
    whole(APRIL, section("1.1", APRIL, "One ."));
    assertThat(changes()).hasSize(2);
  }

  @Test
  void theFirstTextBeginsEarlierWhenAnEarlierDayHadIt() {
    whole(APRIL, section("1.1", APRIL, "One."));
    whole(MARCH, section("1.1", MARCH, "One."));
    assertThat(textOn(MARCH)).contains("One.");
    assertThat(changes()).hasSize(2);
    assertThat(changes().getLast().cause()).isEqualTo(Cause.BACKFILL);
    assertThat(changes().getLast().kind()).isEqualTo(ChangeKind.ADDED);
  }

  @Test
  void anOlderTextThatWasTakenBackEndsOnTheNextDayRead() {
    whole(MARCH, section("1.1", MARCH, "One."));
    whole(MAY, section("1.1", MAY, "One."));
    whole(APRIL, section("1.1", APRIL, "Two."));
    assertThat(textOn(APRIL)).contains("Two.");
    assertThat(textOn(MAY)).contains("One.");
    assertThat(changes()).noneMatch(Change::alerting);
    whole(JUNE, section("1.1", JUNE, "One."));
    assertThat(changes()).hasSize(3);
  }

  @Test
  void aSectionThatAnOlderTextHadAndTheNextDayReadHadNotIsRemovedBetween() {
    whole(APRIL, section("1.2", APRIL, "Other."));
    whole(MARCH, section("1.1", MARCH, "One."), section("1.2", MARCH, "Other."));
    assertThat(textOn(MARCH)).contains("One.");
    assertThat(textOn(APRIL)).isEmpty();
    assertThat(changes()).noneMatch(Change::alerting);
    assertThat(changes().getLast().cause()).isEqualTo(Cause.BACKFILL);
  }

  @Test
  void aPartIsReadWithoutTouchingOthersOfLikeNumber() {
    whole(MARCH, section("1.1", MARCH, "One."), section("11.1", MARCH, "Eleven."));
    List<Scope> part = List.of(new Scope("/us/cfr/t8/s1."), new Scope("/us/cfr/t8/p1"));
    Reading two = section("1.2", APRIL, "Two.");
    read(APRIL, false, new Extraction.Whole(part, APRIL, List.of(two)));
    assertThat(textOn(APRIL)).isEmpty();
    assertThat(record.versions().latest(new DocumentId("/us/cfr/t8/s11.1")))
        .map(Version::removed)
        .contains(false);
    assertThat(changes().subList(2, 4)).allMatch(c -> c.cause() == Cause.PUBLISHER && c.alerting());
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

  @Test
  void aLinkThatLeadsElsewhereIsRecordedAndAlertsNobody() {
    whole(MARCH, linked("https://agency.example/1"));
    whole(APRIL, linked("https://agency.example/2"));
    Change change = changes().getLast();
    assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
    assertThat(change.cause()).isEqualTo(Cause.PUBLISHER);
    assertThat(change.alerting()).isFalse();
  }

  private static Reading linked(String address) {
    Reading any = section("1.1", MARCH, "See Form X-1.");
    Provision words =
        new Provision(
            ProvisionKind.PARAGRAPH,
            "See Form X-1.",
            List.of(),
            List.of(),
            "",
            List.of(new Link("Form X-1", address)),
            0);
    return new Reading(
        any.document(),
        any.kind(),
        any.citation(),
        any.heading(),
        any.hierarchy(),
        any.effectiveOn(),
        any.publishedOn(),
        List.of(words));
  }
}
