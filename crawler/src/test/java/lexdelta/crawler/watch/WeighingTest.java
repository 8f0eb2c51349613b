package lexdelta.crawler.watch;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.NOON;
import static lexdelta.crawler.record.SampleRecords.removal;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static lexdelta.crawler.record.SampleRecords.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Weight;
import lexdelta.crawler.record.jdbc.H2Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeighingTest {
  private static final LocalDate MARCH = LocalDate.parse("2025-03-03");
  private static final DocumentId DOCUMENT = new DocumentId("/us/cfr/t8/s1.1");

  @TempDir Path folder;
  private TestRecord record;
  private Snapshot snapshot;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
    snapshot = record.snapshots().append(snapshot(LIST, NOON, "a"));
  }

  @AfterEach
  void close() {
    record.close();
  }

  private Weighing weighing() {
    return new Weighing(
        record.weights(), record.changes(), record.versions(), record.transaction());
  }

  private Version says(LocalDate on, String text) {
    return record.versions().append(version(snapshot, section("1.1", on, text)));
  }

  private long change(Optional<Version> before, Version after, ChangeKind kind) {
    Change change =
        new Change(
            0,
            after.document(),
            after.source(),
            before.map(Version::id),
            after.id(),
            kind,
            Cause.PUBLISHER,
            true,
            snapshot.id(),
            after.effectiveOn(),
            NOON);
    List<Change> kept =
        record.transaction().execute(status -> record.changes().append(List.of(change)));
    return kept.getFirst().number();
  }

  @Test
  void changesWeighWhatTheyMean() {
    Version one = says(MARCH, "(a) The holder may stay for six years.");
    Version two = says(MARCH.plusDays(1), "(a) The holder may stay for seven years.");
    Version gone = record.versions().append(removal(snapshot, DOCUMENT, MARCH.plusDays(2)));
    long added = change(Optional.empty(), one, ChangeKind.ADDED);
    long changed = change(Optional.of(one), two, ChangeKind.CHANGED);
    long removed = change(Optional.of(two), gone, ChangeKind.REMOVED);
    assertThat(weighing().weigh(100)).isEqualTo(3);
    assertThat(record.weights().of(DOCUMENT).values())
        .containsExactlyInAnyOrder(
            new Weight(added, Meaning.SCALE, 1, List.of("new-document")),
            new Weight(changed, Meaning.SCALE, 0.85, List.of("period")),
            new Weight(removed, Meaning.SCALE, 1, List.of("removed-document")));
  }

  /** Also of before weights were kept, and whatever came while it was at work. */
  @Test
  void whatIsMissingIsWeighedSomeAtATimeAndNothingTwice() {
    Version one = says(MARCH, "(a) One.");
    for (int i = 0; i < 120; i++) {
      change(Optional.empty(), one, ChangeKind.ADDED);
    }
    Weighing weighing = weighing();
    assertThat(weighing.weigh(70)).isEqualTo(70);
    change(Optional.empty(), one, ChangeKind.ADDED);
    assertThat(weighing.weigh(70)).isEqualTo(51);
    assertThat(weighing.weigh(70)).isZero();
    change(Optional.empty(), one, ChangeKind.ADDED);
    assertThat(weighing.weigh(70)).isEqualTo(1);
    assertThat(weighing().weigh(70)).isZero();
    assertThat(record.weights().of(DOCUMENT)).hasSize(122);
  }

  @Test
  void weightsOfAnOlderScaleAreReplaced() {
    long change = change(Optional.empty(), says(MARCH, "(a) One."), ChangeKind.ADDED);
    record
        .transaction()
        .executeWithoutResult(status ->
            record
                .weights()
                .keep(List.of(new Weight(change, Meaning.SCALE - 1, 0.1, List.of("links")))));
    weighing().weigh(10);
    assertThat(record.weights().of(DOCUMENT).values())
        .containsExactly(new Weight(change, Meaning.SCALE, 1, List.of("new-document")));
  }
}
