package lexdelta.crawler.record;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.NOON;
import static lexdelta.crawler.record.SampleRecords.SOURCE;
import static lexdelta.crawler.record.SampleRecords.change;
import static lexdelta.crawler.record.SampleRecords.removal;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static lexdelta.crawler.record.SampleRecords.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every implementation of the record's ports must do. */
public abstract class RecordContract {
  private static final LocalDate MARCH = LocalDate.parse("2025-03-03");
  private static final LocalDate APRIL = LocalDate.parse("2025-04-01");
  private static final LocalDate MAY = LocalDate.parse("2025-05-05");

  @TempDir Path folder;
  private TestRecord record;

  protected abstract TestRecord open(Path folder);

  @BeforeEach
  void openIt() {
    record = open(folder);
  }

  @AfterEach
  void closeIt() {
    record.close();
  }

  private void reopen() {
    record.close();
    record = open(folder);
  }

  @Test
  void whatIsAppendedIsThereAfterReopening() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Version v = record.versions().append(version(s, section("1.1", MARCH, "(a) One.")));
    Change c =
        record.transaction().execute(t -> record.changes().append(List.of(change(v))).getFirst());
    reopen();
    assertThat(record.snapshots().find(s.id())).contains(s);
    assertThat(record.versions().find(v.id())).contains(v);
    assertThat(record.changes().find(c.number())).contains(c);
  }

  @Test
  void aReadingComesBackWithAllItsParts() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Reading whole =
        new Reading(
            new DocumentId("/us/uscis/policy-manual/updates/2025-03-01/sample"),
            DocumentKind.POLICY_UPDATE,
            "USCIS-PM update",
            "“Sample” — § 1 \u2011 ünïcode 𝒳",
            List.of(new Division("volume", "", "Sample")),
            MARCH,
            Optional.of(APRIL),
            List.of(
                new Provision(
                    ProvisionKind.TABLE_ROW,
                    "a |  | c",
                    List.of(new Emphasis(0, 1, Emphasis.Style.ITALIC)),
                    List.of("a", "", "c"),
                    "https://www.uscis.gov/x")));
    Version v = record.versions().append(version(s, whole));
    assertThat(record.versions().find(v.id()).orElseThrow().reading()).contains(whole);
  }

  @Test
  void instantsAreKeptInMicrosecondsAndNeverRoundedIntoTheFuture() {
    Instant at = Instant.parse("2025-03-03T12:00:00.123456999Z");
    Snapshot s = record.snapshots().append(snapshot(LIST, at, "a"));
    Version v = record.versions().append(version(s, section("1.1", MARCH, "(a) One.")));
    Change c =
        record.transaction().execute(t -> record.changes().append(List.of(change(v))).getFirst());
    record.checks().append(check(at, "looked"));
    assertThat(s.observedAt()).isEqualTo(Instant.parse("2025-03-03T12:00:00.123456Z"));
    assertThat(record.snapshots().find(s.id())).contains(s);
    assertThat(record.versions().find(v.id())).contains(v);
    assertThat(record.changes().find(c.number())).contains(c);
    assertThat(record.checks().newest(SOURCE, 1).getFirst().at()).isEqualTo(s.observedAt());
    assertThat(record.snapshots().newest(LIST, at)).contains(s);
    Snapshot next = record.snapshots().append(snapshot(LIST, at.plusNanos(1), "b"));
    assertThat(record.snapshots().newest(LIST, at)).contains(s);
    assertThat(record.snapshots().newest(LIST)).contains(next);
  }

  /** Also where the names stand further on than the beginning that is read. */
  @Test
  void captionsAreThoseOfTheLastTextOfEachDocument() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    record.versions().append(version(s, section("1.1", MARCH, "(a) One.")));
    Reading plain = section("1.1", APRIL, "(a) Two.");
    Reading renamed = named(plain, "8 CFR 1.1", "Renamed “heading”.");
    Version last = record.versions().append(version(s, renamed));
    record.versions().append(removal(s, plain.document(), MAY));
    Reading longNamed = named(section("1.2", MARCH, "x"), "8 CFR 1.2", "Long ".repeat(900));
    record.versions().append(version(s, longNamed));
    DocumentId unknown = new DocumentId("/us/cfr/t8/s1.3");
    Map<DocumentId, Caption> captions =
        record.versions().captions(List.of(plain.document(), longNamed.document(), unknown));
    assertThat(captions).hasSize(2);
    assertThat(captions.get(plain.document()))
        .isEqualTo(new Caption(plain.document(), last.id(), "8 CFR 1.1", "Renamed “heading”."));
    assertThat(captions.get(longNamed.document()).heading()).isEqualTo(longNamed.heading());
    assertThat(record.versions().captions(List.of())).isEmpty();
  }

  private static Reading named(Reading reading, String citation, String heading) {
    return new Reading(
        reading.document(),
        reading.kind(),
        citation,
        heading,
        reading.hierarchy(),
        reading.effectiveOn(),
        reading.publishedOn(),
        reading.provisions());
  }

  @Test
  void changesOfSomeNumbersComeInOrder() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Version v = record.versions().append(version(s, section("1.1", MARCH, "(a) One.")));
    List<Change> made =
        record
            .transaction()
            .execute(t -> record.changes().append(List.of(change(v), change(v), change(v))));
    assertThat(record.changes().all(List.of(3L, 1L, 3L, 99L)))
        .containsExactly(made.get(0), made.get(2));
    assertThat(record.changes().all(List.of())).isEmpty();
  }

  @Test
  void documentsComeInTheOrderOfCodePoints() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    List<String> inOrder =
        List.of("10.1", "214.2", "214.2-a", "214.2.a", "214.2A", "214.20", "214.2_a", "214.2a");
    for (String number : inOrder.reversed()) {
      record.versions().append(version(s, section(number, MARCH, "One.")));
    }
    List<String> ids = inOrder.stream().map(n -> "/us/cfr/t8/s" + n).sorted().toList();
    assertThat(record.versions().latestBelow("/us/cfr/t8/"))
        .extracting(v -> v.document().value())
        .containsExactlyElementsOf(ids);
    List<String> walked = new ArrayList<>();
    Optional<DocumentId> last = Optional.empty();
    for (List<DocumentId> page = record.versions().documents(last, 3);
        !page.isEmpty();
        page = record.versions().documents(last, 3)) {
      page.forEach(id -> walked.add(id.value()));
      last = Optional.of(page.getLast());
    }
    assertThat(walked).containsExactlyElementsOf(ids);
  }

  @Test
  void signsOfPatternsInAPrefixStandForThemselves() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Version plain = record.versions().append(version(s, section("1_1/a", MARCH, "One.")));
    record.versions().append(version(s, section("1x1/a", MARCH, "One.")));
    assertThat(record.versions().latestBelow("/us/cfr/t8/s1_1/")).containsExactly(plain);
    assertThat(record.versions().anyBelow("/us/cfr/t8/s1%/")).isFalse();
  }

  @Test
  void aVersionMayBeAMillionCharactersLong() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    String paragraph = "“Sample” — § 𝒳. ".repeat(60_000);
    Version v = record.versions().append(version(s, section("1.1", MARCH, paragraph)));
    assertThat(record.versions().find(v.id())).contains(v);
  }

  @Test
  void reasonsOfAnyTextAreKeptAndCutBetweenCharacters() {
    record.checks().append(check(NOON, "zero \0 character"));
    record.checks().append(check(NOON, "x".repeat(1998) + "𝒳𝒳𝒳"));
    record.checks().append(check(NOON, "x".repeat(1997) + "𝒳𝒳𝒳"));
    assertThat(record.checks().newest(SOURCE, 3))
        .extracting(Check::reason)
        .containsExactly("x".repeat(1997) + "𝒳…", "x".repeat(1998) + "…", "zero \ufffd character");
  }

  @Test
  void newestSnapshotIsByInstantAndAddress() {
    URI other = URI.create("https://www.uscis.gov/policy-manual/updates");
    Snapshot first = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Snapshot second = record.snapshots().append(snapshot(LIST, NOON.plusSeconds(5), "b"));
    record.snapshots().append(snapshot(other, NOON.plusSeconds(9), "c"));
    assertThat(record.snapshots().newest(LIST)).contains(second);
    assertThat(record.snapshots().newest(LIST, NOON.plusSeconds(4))).contains(first);
    assertThat(record.snapshots().newest(LIST, NOON.minusSeconds(1))).isEmpty();
    assertThat(record.snapshots().withPayload(first.payload())).contains(first);
  }

  @Test
  void newestSnapshotsOfManyAddressesAreTheNewestOfEach() {
    URI other = URI.create("https://www.uscis.gov/policy-manual/updates");
    URI nothing = URI.create("https://www.uscis.gov/nothing");
    record.snapshots().append(snapshot(LIST, NOON.plusSeconds(5), "a"));
    record.snapshots().append(snapshot(LIST, NOON, "came later, of before"));
    Snapshot last = record.snapshots().append(snapshot(LIST, NOON.plusSeconds(5), "b"));
    Snapshot only = record.snapshots().append(snapshot(other, NOON, "c"));
    assertThat(record.snapshots().newest(List.of(LIST, other, nothing)))
        .as("of two at one instant, the one appended last")
        .isEqualTo(Map.of(LIST, last, other, only));
    assertThat(record.snapshots().newest(List.of())).isEmpty();
  }

  @Test
  void ofManySnapshotsTheNewestReaderSaysWhichAreUnreadable() {
    Snapshot mended = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Snapshot broken = record.snapshots().append(snapshot(LIST, NOON.plusSeconds(5), "b"));
    Snapshot unread = record.snapshots().append(snapshot(LIST, NOON.plusSeconds(9), "c"));
    record.snapshots().markRead(mended.id(), 2, "read");
    record.snapshots().markUnreadable(mended.id(), 1, "broken");
    record.snapshots().markUnreadable(broken.id(), 2, "broken");
    record.snapshots().markRead(broken.id(), 1, "read");
    assertThat(record.snapshots().unreadable(List.of(mended.id(), broken.id(), unread.id())))
        .containsExactly(broken.id());
    assertThat(record.snapshots().unreadable(List.of())).isEmpty();
  }

  @Test
  void unreadSnapshotsComeInOrderUntilEachReaderHasReadThem() {
    Snapshot first = record.snapshots().append(snapshot(LIST, NOON.plusSeconds(5), "a"));
    Snapshot second = record.snapshots().append(snapshot(LIST, NOON, "b"));
    assertThat(record.snapshots().unread(SOURCE, 1)).isEqualTo(2);
    assertThat(record.snapshots().firstUnread(SOURCE, 1)).contains(first);
    record.snapshots().markRead(first.id(), 1, "read");
    record.snapshots().markRead(first.id(), 1, "read twice, harmless");
    assertThat(record.snapshots().firstUnread(SOURCE, 1)).contains(second);
    record.snapshots().markUnreadable(second.id(), 1, "broken");
    assertThat(record.snapshots().firstUnread(SOURCE, 1)).isEmpty();
    assertThat(record.snapshots().unreadable(second.id())).isTrue();
    assertThat(record.snapshots().unreadable(first.id())).isFalse();
    assertThat(record.snapshots().firstUnread(SOURCE, 2)).contains(first);
    assertThat(record.snapshots().everRead(first.id())).isTrue();
    assertThat(record.snapshots().firstUnread(new SourceId("another"), 1)).isEmpty();
  }

  @Test
  void textOfADayIsTheVersionThatStoodThen() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Version march = record.versions().append(version(s, section("1.1", MARCH, "(a) One.")));
    Version may = record.versions().append(version(s, section("1.1", MAY, "(a) Two.")));
    Version again = record.versions().append(version(s, section("1.1", MAY, "(a) Three.")));
    DocumentId id = march.document();
    assertThat(record.versions().asOf(id, MARCH.minusDays(1))).isEmpty();
    assertThat(record.versions().asOf(id, APRIL)).contains(march);
    assertThat(record.versions().asOf(id, MAY)).contains(again);
    assertThat(record.versions().latest(id)).contains(again);
    assertThat(record.versions().history(id)).containsExactly(march, may, again);
  }

  @Test
  void latestBelowLeavesOutRemovedDocumentsAndNeighbouringScopes() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Version stays = record.versions().append(version(s, section("1.1", MARCH, "One.")));
    Version goes = record.versions().append(version(s, section("1.2", MARCH, "Two.")));
    record.versions().append(removal(s, goes.document(), APRIL));
    assertThat(record.versions().latestBelow("/us/cfr/t8/")).containsExactly(stays);
    assertThat(record.versions().latestBelow("/us/cfr/t/")).isEmpty();
    assertThat(record.versions().anyBelow("/us/cfr/t8/")).isTrue();
    assertThat(record.versions().anyBelow("/us/cfr/t80/")).isFalse();
    assertThat(record.versions().documents(Optional.of(stays.document()), 10))
        .containsExactly(goes.document());
    assertThatThrownBy(() -> record.versions().latestBelow("/us/cfr/t8"))
        .hasMessageContaining("slash");
  }

  @Test
  void changesOutsideATransactionAreRefused() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    Version v = record.versions().append(version(s, section("1.1", MARCH, "One.")));
    assertThatThrownBy(() -> record.changes().append(List.of(change(v))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(record.changes().head()).isZero();
  }

  @Test
  void theLogIsReadByItsSourceAndTheDaysOnWhichItWasSeen() {
    Change c = change(aVersion());
    Change elsewhere = seenAt(c, new SourceId("another-source"), c.observedAt());
    Change later = seenAt(c, c.source(), c.observedAt().plusSeconds(60));
    record.transaction().execute(t -> record.changes().append(List.of(c, elsewhere, later, c)));
    Optional<Instant> then = Optional.of(later.observedAt());
    Optional<SourceId> source = Optional.of(c.source());
    assertThat(numbers(9, LogPart.ALL, 3)).containsExactly(4L, 3L, 2L);
    assertThat(numbers(3, LogPart.ALL, 9)).containsExactly(2L, 1L);
    assertThat(numbers(9, new LogPart(source, Optional.empty(), Optional.empty()), 9))
        .containsExactly(4L, 3L, 1L);
    assertThat(numbers(9, new LogPart(Optional.empty(), then, Optional.empty()), 9))
        .containsExactly(3L);
    assertThat(numbers(9, new LogPart(source, Optional.empty(), then), 9)).containsExactly(4L, 1L);
  }

  private List<Long> numbers(long before, LogPart part, int limit) {
    return record.changes().before(before, part, limit).stream().map(Change::number).toList();
  }

  private static Change seenAt(Change c, SourceId source, Instant at) {
    return new Change(
        c.number(),
        c.document(),
        source,
        c.before(),
        c.after(),
        c.kind(),
        c.cause(),
        c.alerting(),
        c.snapshot(),
        c.effectiveOn(),
        at);
  }

  @Test
  void aRolledBackChangeLeavesNoGapInTheLog() {
    Version v = aVersion();
    record
        .transaction()
        .executeWithoutResult(t -> {
          record.changes().append(List.of(change(v), change(v)));
          t.setRollbackOnly();
        });
    assertThat(record.changes().head()).isZero();
    record.transaction().execute(t -> record.changes().append(List.of(change(v))));
    assertThat(record.changes().after(0, 10)).extracting(Change::number).containsExactly(1L);
  }

  /** Two writers; the one that drew its numbers later tries to commit first, and cannot. */
  @Test
  void numbersBecomeVisibleInOrderWhenWritersCommitInReverse() throws Exception {
    Version v = aVersion();
    var drawn = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    Thread slow =
        Thread.ofPlatform()
            .start(() ->
                record
                    .transaction()
                    .executeWithoutResult(t -> {
                      record.changes().append(List.of(change(v)));
                      drawn.countDown();
                      await(release);
                    }));
    drawn.await();
    var quickDone = new CountDownLatch(1);
    Thread quick =
        Thread.ofPlatform()
            .start(() -> {
              record.transaction().execute(t -> record.changes().append(List.of(change(v))));
              quickDone.countDown();
            });
    assertThat(quickDone.await(300, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(record.changes().after(0, 10)).isEmpty();
    release.countDown();
    slow.join();
    quick.join();
    assertThat(record.changes().after(0, 10)).extracting(Change::number).containsExactly(1L, 2L);
  }

  @Test
  void checksComeNewestFirst() {
    for (int i = 0; i < 3; i++) {
      String reason = "attempt " + i + " " + "x".repeat(3000);
      record.checks().append(check(NOON.plusSeconds(i), reason));
    }
    assertThat(record.checks().newest(SOURCE, 2))
        .extracting(check -> check.reason().substring(0, 9))
        .containsExactly("attempt 2", "attempt 1");
  }

  private static Check check(Instant at, String reason) {
    return new Check(
        SOURCE, LIST, at, Outcome.UNREACHABLE, 0, reason, Optional.empty(), Optional.empty());
  }

  @Test
  void looksAtOneAddressComeByInstantWhateverTheOrderOfWriting() {
    record.checks().append(check(NOON.plusSeconds(2), "second"));
    record.checks().append(check(NOON.plusSeconds(1), "first, noted late"));
    record.checks().append(seen("https://example.org/other", NOON.plusSeconds(3)));
    assertThat(record.checks().newest(SOURCE, LIST, 9))
        .extracting(Check::reason)
        .containsExactly("second", "first, noted late");
    assertThat(record.checks().newest(SOURCE, LIST, 1)).hasSize(1);
    assertThat(record.checks().newest(new SourceId("another"), LIST, 9)).isEmpty();
  }

  @Test
  void aLookThatBroughtUnreadableBytesSawNothing() {
    assertThat(record.checks().lastSeen(SOURCE, LIST)).isEmpty();
    record.checks().append(seen(LIST.toString(), NOON));
    record.checks().append(seen(LIST.toString(), NOON.plusSeconds(1)));
    record.checks().append(with(Outcome.UNREADABLE, LIST.toString(), NOON.plusSeconds(1)));
    record.checks().append(check(NOON.plusSeconds(2), "in vain"));
    assertThat(record.checks().lastSeen(SOURCE, LIST)).map(Check::at).contains(NOON);
    record.checks().append(with(Outcome.NOT_MODIFIED, LIST.toString(), NOON.plusSeconds(3)));
    assertThat(record.checks().lastSeen(SOURCE, LIST)).map(Check::at).contains(NOON.plusSeconds(3));
    assertThat(record.checks().seen(SOURCE, LIST, NOON)).contains(NOON, NOON.plusSeconds(3));
    assertThat(record.checks().seen(SOURCE, LIST, NOON.plusSeconds(1)))
        .containsExactly(NOON.plusSeconds(3));
  }

  @Test
  void looksOfAPeriodEndBeforeItsEnd() {
    assertThat(record.checks().begin()).isEmpty();
    for (int i = 0; i < 4; i++) {
      record.checks().append(seen("https://example.org/" + i, NOON.plusSeconds(i)));
    }
    assertThat(record.checks().between(SOURCE, NOON.plusSeconds(1), NOON.plusSeconds(3)))
        .extracting(check -> check.address().getPath())
        .containsExactly("/1", "/2");
    assertThat(record.checks().begin()).contains(NOON);
    assertThat(record.checks().between(SOURCE, NOON.plusSeconds(3), NOON.plusSeconds(3))).isEmpty();
  }

  private static Check seen(String address, Instant at) {
    return with(Outcome.FETCHED, address, at);
  }

  private static Check with(Outcome outcome, String address, Instant at) {
    return new Check(
        SOURCE, URI.create(address), at, outcome, 200, "?", Optional.empty(), Optional.empty());
  }

  @Test
  void snapshotsAreWalkedInTheOrderOfTheirNumbers() {
    Snapshot first = record.snapshots().append(snapshot(LIST, NOON.plusSeconds(5), "a"));
    Snapshot second = record.snapshots().append(snapshot(LIST, NOON, "b"));
    assertThat(record.snapshots().after(new SnapshotId(0), 10)).containsExactly(first, second);
    assertThat(record.snapshots().after(new SnapshotId(0), 1)).containsExactly(first);
    assertThat(record.snapshots().after(first.id(), 10)).containsExactly(second);
  }

  @Test
  void anAddressHasAnsweredOnlyWithContentThatWasKept() {
    Optional<ArchivePlace> place = Optional.of(new ArchivePlace("sample.warc.gz", 0, 9));
    checkOf(Outcome.BLOCKED, 200, place);
    checkOf(Outcome.NOT_MODIFIED, 304, place);
    checkOf(Outcome.FETCHED, 200, Optional.empty());
    assertThat(record.checks().answered(SOURCE, LIST, NOON)).isFalse();
    checkOf(Outcome.NOT_MODIFIED, 200, place);
    assertThat(record.checks().answered(SOURCE, LIST, NOON)).isTrue();
    assertThat(record.checks().answered(SOURCE, LIST, NOON.plusSeconds(1))).isFalse();
    assertThat(record.checks().answered(new SourceId("another"), LIST, NOON)).isFalse();
    assertThat(record.checks().answered(SOURCE, URI.create("https://x.example/"), NOON)).isFalse();
  }

  private void checkOf(Outcome outcome, int status, Optional<ArchivePlace> place) {
    record
        .checks()
        .append(new Check(SOURCE, LIST, NOON, outcome, status, "why", Optional.empty(), place));
  }

  private Version aVersion() {
    Snapshot s = record.snapshots().append(snapshot(LIST, NOON, "a"));
    return record.versions().append(version(s, section("1.1", MARCH, "One.")));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
