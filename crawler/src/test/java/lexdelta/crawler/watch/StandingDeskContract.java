package lexdelta.crawler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.SampleRecords;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.source.entered.AttorneyEntries;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.StandingEntry;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.standing.StandingOnDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of attorneys' entries, whatever database the record is in. Orders are samples. */
abstract class StandingDeskContract {
  private static final DocumentId SECTION = new DocumentId("/us/cfr/t8/s999.2");
  private static final Instant ENTERED = Instant.parse("2025-04-02T15:00:00Z");
  private static final LocalDate ORDERED = LocalDate.parse("2025-04-01");

  @TempDir Path folder;
  private TestRecord record;
  private Archive archive;
  private StandingDesk desk;
  private StandingOnDay standing;

  /** A record that belongs to a folder. */
  abstract TestRecord open(Path folder);

  @BeforeEach
  void open() {
    record = open(folder.resolve("record"));
    archive = Archive.open(folder.resolve("archive"), Clock.fixed(ENTERED, ZoneOffset.UTC));
    desk = new StandingDesk(archive, ports(record), record.transaction());
    standing = new StandingOnDay(record.versions(), record.standings());
    withSection(record);
  }

  private static void withSection(TestRecord record) {
    record
        .transaction()
        .executeWithoutResult(status -> {
          Snapshot snapshot =
              record
                  .snapshots()
                  .append(SampleRecords.snapshot(SampleRecords.LIST, SampleRecords.NOON, "sample"));
          Version version =
              record
                  .versions()
                  .append(
                      SampleRecords.version(
                          snapshot,
                          SampleRecords.section(
                              "999.2",
                              LocalDate.parse("2025-03-03"),
                              "(a) Sample.",
                              "(b) Sample.")));
          record.changes().append(List.of(SampleRecords.change(version)));
        });
  }

  @AfterEach
  void close() {
    archive.close();
    record.close();
  }

  @Test
  void anEntryIsADocumentAndOneAlertingChangeOfStanding() {
    DocumentId entry = desk.enter(stay("(b)", ENTERED));
    assertThat(record.versions().latest(entry)).isPresent();
    List<Change> log = record.changes().after(1, 10);
    assertThat(log).hasSize(2);
    assertThat(log.getFirst().document()).isEqualTo(entry);
    assertThat(log.getFirst().alerting()).isFalse();
    Change stands = log.getLast();
    assertThat(stands.document()).isEqualTo(SECTION);
    assertThat(stands.kind()).isEqualTo(ChangeKind.STANDING);
    assertThat(stands.cause()).isEqualTo(Cause.ENTRY);
    assertThat(stands.alerting()).isTrue();
    assertThat(stands.before()).contains(stands.after());
    assertThat(stands.effectiveOn()).isEqualTo(ORDERED);
    assertThat(standing.told(stands))
        .singleElement()
        .satisfies(it ->
            assertThat(it.inWords("8 CFR 999.2"))
                .isEqualTo(
                    "8 CFR 999.2(b) is stayed (plaintiffs only) by Sample v. Agency, No. 1 (D."
                        + " Sample Apr. 1, 2025), from 2025-04-01; entered by ana."));
  }

  @Test
  void standingHoldsFromItsDayAndFromWhenItWasKnown() {
    desk.enter(stay("(b)", ENTERED));
    assertThat(on("2025-03-31", ENTERED).badge()).isEmpty();
    assertThat(on("2025-04-01", ENTERED).badge()).isEqualTo("stayed (b)");
    assertThat(on("2025-04-01", ENTERED).kind()).isEqualTo(StandingKind.STAYED);
    assertThat(on("2025-04-01", ENTERED.minusSeconds(1)).badge()).isEmpty();
    assertThat(on("2025-01-01", ENTERED).kind()).isEqualTo(StandingKind.FUTURE);
    assertThat(on("2025-04-01", ENTERED).supersededOn()).isEmpty();
  }

  @Test
  void severalDocumentsStandTogetherAsEachDoesByItself() {
    DocumentId entry = desk.enter(stay("(b)", ENTERED));
    String cited = record.versions().latest(entry).orElseThrow().reading().orElseThrow().citation();
    LocalDate day = LocalDate.parse("2025-04-01");
    Map<DocumentId, DocumentStanding> all =
        standing.on(
            Map.of(
                SECTION,
                "8 CFR 999.2",
                entry,
                cited,
                new DocumentId("/us/cfr/t8/s999.77"),
                "8 CFR 999.77"),
            day,
            ENTERED);
    assertThat(all).containsOnlyKeys(SECTION, entry);
    assertThat(all.get(SECTION)).isEqualTo(on("2025-04-01", ENTERED));
    assertThat(all.get(SECTION).badge()).isEqualTo("stayed (b)");
    assertThat(all.get(entry)).isEqualTo(standing.on(entry, day, ENTERED).orElseThrow());
  }

  @Test
  void anEntryLiftsAnotherAndNothingIsLost() {
    DocumentId stay = desk.enter(stay("(b)", ENTERED));
    Instant later = ENTERED.plusSeconds(86_400);
    desk.enter(lifting(stay, later));
    assertThat(on("2025-04-02", later).badge()).isEqualTo("stayed (b)");
    assertThat(on("2025-04-03", later).badge()).isEmpty();
    assertThat(on("2025-04-03", later.minusSeconds(1)).badge()).isEqualTo("stayed (b)");
    assertThat(on("2025-04-03", later).others()).hasSize(1);
    List<Change> restood =
        record.changes().of(SECTION).stream().filter(c -> c.kind() == ChangeKind.STANDING).toList();
    assertThat(restood).hasSize(2).allMatch(Change::alerting);
    assertThat(standing.told(restood.getLast()).getFirst().inWords("8 CFR 999.2"))
        .startsWith(
            "8 CFR 999.2(b) is in force again (plaintiffs only) by Sample v. Agency, No. 2");
  }

  @Test
  void readingAnEntryAnewSaysNothingTwice() {
    desk.enter(stay("", ENTERED));
    long head = record.changes().head();
    ReadStep again = WatchSteps.readStep(ports(record), snapshot -> archive.read(snapshot.place()));
    record.transaction().executeWithoutResult(status -> again.readNext(new LaterReader()));
    assertThat(record.changes().head()).isEqualTo(head);
  }

  @Test
  void entriesComeBackFromTheArchive() {
    desk.enter(stay("(b)", ENTERED));
    try (TestRecord fresh = open(folder.resolve("fresh"))) {
      new RecordRebuild(
              archive, id -> Optional.of(new AttorneyEntries()), ports(fresh), fresh.transaction())
          .run(Progress.NONE);
      assertThat(fresh.standings().about(List.of(SECTION.value()), ENTERED))
          .singleElement()
          .extracting(kept -> kept.standing())
          .isEqualTo(
              record.standings().about(List.of(SECTION.value()), ENTERED).getFirst().standing());
    }
  }

  @Test
  void versionsOfBeforeAreGoneOverOnceAndTellNobody() {
    desk.enter(stay("", ENTERED));
    long head = record.changes().head();
    assertThat(record.standings().complete()).isFalse();
    var history = new StandingHistory(record.versions(), record.standings(), record.transaction());
    history.run();
    history.run();
    assertThat(record.standings().complete()).isTrue();
    assertThat(record.changes().head()).isEqualTo(head);
    assertThat(record.standings().about(List.of(SECTION.value()), ENTERED)).hasSize(1);
  }

  @Test
  void aStayThatEndsOnAStatedDayIsNotedOnThatDayOnce() {
    desk.enter(until("2025-04-10", ENTERED));
    assertThat(calendar().note(LocalDate.parse("2025-04-09"))).isZero();
    StandingCalendar calendar = calendar();
    assertThat(calendar.note(LocalDate.parse("2025-04-10"))).isEqualTo(1);
    assertThat(calendar.note(LocalDate.parse("2025-04-10"))).isZero();
    assertThat(calendar.note(LocalDate.parse("2025-04-11"))).isZero();
    assertThat(calendar().note(LocalDate.parse("2025-04-11"))).isZero();
    Change ended = record.changes().newest(1).getFirst();
    assertThat(ended.document()).isEqualTo(SECTION);
    assertThat(ended.kind()).isEqualTo(ChangeKind.STANDING);
    assertThat(ended.cause()).isEqualTo(Cause.CALENDAR);
    assertThat(ended.alerting()).isTrue();
    assertThat(ended.before()).contains(ended.after());
    assertThat(ended.effectiveOn()).isEqualTo(LocalDate.parse("2025-04-10"));
    assertThat(standing.news(ended, "8 CFR 999.2"))
        .containsExactly(
            "8 CFR 999.2(b) is no longer stayed from 2025-04-10 (Sample v. Agency, No. 1 (D. Sample"
                + " Apr. 1, 2025)), as was said before; entered by ana.");
    assertThat(standing.told(ended))
        .singleElement()
        .satisfies(it -> assertThat(it.provision()).isEqualTo("(b)"));
  }

  @Test
  void anOrderOfALaterDayIsNotedWhenItBeginsToHold() {
    desk.enter(from("2025-04-10"));
    assertThat(calendar().note(LocalDate.parse("2025-04-10"))).isEqualTo(1);
    assertThat(standing.news(record.changes().newest(1).getFirst(), "8 CFR 999.2"))
        .singleElement()
        .asString()
        .startsWith("8 CFR 999.2(b) is stayed (plaintiffs only) by Sample v. Agency, No. 1");
  }

  @Test
  void whatFellDueInAPauseIsNotedAfterwardsForAWeek() {
    desk.enter(until("2025-04-10", ENTERED));
    assertThat(calendar().note(LocalDate.parse("2025-04-16"))).isEqualTo(1);
    assertThat(record.changes().newest(1).getFirst().effectiveOn())
        .isEqualTo(LocalDate.parse("2025-04-10"));
    desk.enter(until("2025-04-20", ENTERED.plusSeconds(60)));
    assertThat(calendar().note(LocalDate.parse("2025-04-27"))).isZero();
  }

  @Test
  void aStayThatWasLiftedBeforeEndsOnlyOnce() {
    DocumentId stay = desk.enter(until("2025-04-10", ENTERED));
    desk.enter(lifting(stay, ENTERED.plusSeconds(86_400)));
    assertThat(calendar().note(LocalDate.parse("2025-04-10"))).isZero();
  }

  @Test
  void aStayThatEndsWhileAnotherHoldsIsNoNews() {
    desk.enter(until("2025-04-10", ENTERED));
    desk.enter(until("2025-04-20", ENTERED.plusSeconds(60)));
    assertThat(calendar().note(LocalDate.parse("2025-04-10"))).isZero();
    assertThat(calendar().note(LocalDate.parse("2025-04-20"))).isEqualTo(1);
  }

  @Test
  void whatTheCalendarBroughtComesBackFromTheArchive() {
    desk.enter(until("2025-04-10", ENTERED));
    calendar().note(LocalDate.parse("2025-04-10"));
    Change ended = record.changes().newest(1).getFirst();
    desk.enter(stay("(a)", Instant.parse("2025-04-12T15:00:00Z")));
    try (TestRecord fresh = open(folder.resolve("fresh"))) {
      // The section is not in this archive: it is there before the first entry is read.
      new RecordRebuild(
              archive,
              id -> {
                if (fresh.versions().latest(SECTION).isEmpty()) {
                  withSection(fresh);
                }
                return Optional.of(new AttorneyEntries());
              },
              ports(fresh),
              fresh.transaction())
          .run(Progress.NONE);
      assertThat(fresh.changes().of(SECTION))
          .filteredOn(it -> it.cause() == Cause.CALENDAR)
          .singleElement()
          .satisfies(it -> assertThat(it.effectiveOn()).isEqualTo(ended.effectiveOn()))
          .satisfies(it -> assertThat(it.observedAt()).isEqualTo(ended.observedAt()));
    }
  }

  private StandingCalendar calendar() {
    return new StandingCalendar(ports(record), record.transaction());
  }

  private DocumentStanding on(String day, Instant knownAt) {
    return standing.on(SECTION, LocalDate.parse(day), knownAt).orElseThrow();
  }

  private static StandingEntry stay(String provision, Instant at) {
    return stay(provision, ORDERED, Optional.empty(), at);
  }

  private static StandingEntry until(String day, Instant at) {
    return stay("(b)", ORDERED, Optional.of(LocalDate.parse(day)), at);
  }

  private static StandingEntry from(String day) {
    return stay("(b)", LocalDate.parse(day), Optional.empty(), ENTERED);
  }

  private static StandingEntry stay(
      String provision, LocalDate from, Optional<LocalDate> until, Instant at) {
    return new StandingEntry(
        SECTION,
        "8 CFR 999.2",
        provision,
        StandingKind.STAYED,
        "Sample v. Agency, No. 1 (D. Sample Apr. 1, 2025)",
        "https://court.example.org/1",
        "plaintiffs only",
        from,
        until,
        Optional.empty(),
        "",
        "ana",
        at);
  }

  private static StandingEntry lifting(DocumentId stay, Instant at) {
    return new StandingEntry(
        SECTION,
        "8 CFR 999.2",
        "(b)",
        StandingKind.IN_FORCE,
        "Sample v. Agency, No. 2 (Sample Cir. Apr. 3, 2025)",
        "https://court.example.org/2",
        "plaintiffs only",
        LocalDate.parse("2025-04-03"),
        Optional.empty(),
        Optional.of(stay),
        "",
        "ana",
        at);
  }

  private static WatchSteps.Ports ports(TestRecord record) {
    return new WatchSteps.Ports(
        record.snapshots(),
        record.checks(),
        record.versions(),
        record.changes(),
        record.surveys(),
        record.standings(),
        new WatchSteps.Lists(record.statements(), record.crossChecks()));
  }

  /** The same reader under a higher version. */
  private static final class LaterReader implements lexdelta.crawler.source.WatchedSource {
    private final AttorneyEntries same = new AttorneyEntries();

    @Override
    public lexdelta.crawler.record.Source source() {
      return same.source();
    }

    @Override
    public int reader() {
      return same.reader() + 1;
    }

    @Override
    public List<java.net.URI> entrances() {
      return same.entrances();
    }

    @Override
    public List<lexdelta.crawler.source.Lead> follow(Snapshot snapshot, byte[] payload) {
      return List.of();
    }

    @Override
    public lexdelta.crawler.source.Extraction extract(Snapshot snapshot, byte[] payload)
        throws lexdelta.crawler.source.UnreadableSnapshotException {
      return same.extract(snapshot, payload);
    }
  }
}
