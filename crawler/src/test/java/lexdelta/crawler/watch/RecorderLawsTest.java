package lexdelta.crawler.watch;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.Extraction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On random histories: in whatever order the texts of days come, the record says of each day what
 * the newest text read for that day or an earlier one says; and so it does after another reader has
 * gone over the same snapshots.
 */
class RecorderLawsTest {
  private static final LocalDate BEGIN = LocalDate.parse("2017-01-01");
  private static final int DAYS = 12;
  private static final List<String> SECTIONS = List.of("1.1", "1.2", "2.1", "11.1");
  private static final Scope TITLE = new Scope("/us/cfr/t8/");
  private static final Scope PART = new Scope("/us/cfr/t8/s1.");

  /** A better reader: it takes two texts for one, and reads another differently. */
  private static final UnaryOperator<String> BETTER =
      text -> text.equals("B") ? "A" : text.equals("C") ? "C, read better" : text;

  @TempDir Path folder;

  /** A text of a day, and what it holds. */
  private record Text(Scope scope, int day) {}

  private final List<List<String>> truth = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyDayReadsAsItsTextInWhateverOrderTextsCame(long seed) {
    draw(new Random(seed));
    try (var record = new H2Record(folder)) {
      List<Snapshot> snapshots = readAll(record, 1, UnaryOperator.identity(), List.of());
      check(record, UnaryOperator.identity());
      long head = record.changes().head();
      readAll(record, 1, UnaryOperator.identity(), snapshots);
      assertThat(record.changes().head()).as("reading the same again").isEqualTo(head);
      readAll(record, 2, BETTER, snapshots);
      check(record, BETTER);
      assertThat(record.changes().after(head, 10_000)).noneMatch(Change::alerting);
    }
  }

  private void draw(Random random) {
    List<String> today = new ArrayList<>(Collections.nCopies(SECTIONS.size(), "A"));
    for (int day = 0; day < DAYS; day++) {
      int changed = random.nextInt(SECTIONS.size());
      today.set(changed, List.of("", "A", "B", "C").get(random.nextInt(4)));
      truth.add(List.copyOf(today));
      if (random.nextInt(3) > 0) {
        texts.add(new Text(random.nextBoolean() ? TITLE : PART, day));
      }
    }
    Collections.shuffle(texts, random);
  }

  private List<Snapshot> readAll(
      H2Record record, int reader, UnaryOperator<String> reading, List<Snapshot> again) {
    var recorder =
        new Recorder(record.versions(), record.changes(), record.surveys(), record.standings());
    List<Snapshot> snapshots = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      Snapshot snapshot =
          again.isEmpty()
              ? record
                  .snapshots()
                  .append(
                      snapshot(
                          LIST, BEGIN.plusYears(2).atTime(12, i).toInstant(ZoneOffset.UTC), "" + i))
              : again.get(i);
      snapshots.add(snapshot);
      record
          .transaction()
          .execute(t ->
              recorder.record(
                  new Recorder.Look(snapshot, reader, !again.isEmpty(), false),
                  whole(text, reading)));
    }
    return snapshots;
  }

  private Extraction whole(Text text, UnaryOperator<String> reading) {
    LocalDate on = BEGIN.plusDays(text.day());
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < SECTIONS.size(); i++) {
      Reading one = section(SECTIONS.get(i), on, reading.apply(truth.get(text.day()).get(i)) + ".");
      if (!truth.get(text.day()).get(i).isEmpty() && text.scope().holds(one.document())) {
        readings.add(one);
      }
    }
    return new Extraction.Whole(List.of(text.scope()), on, readings);
  }

  private void check(H2Record record, UnaryOperator<String> reading) {
    for (int day = 0; day < DAYS; day++) {
      for (int i = 0; i < SECTIONS.size(); i++) {
        var document = new DocumentId("/us/cfr/t8/s" + SECTIONS.get(i));
        assertThat(recorded(record, document, day))
            .as("%s on day %d; texts came as %s; truth %s", document, day, texts, truth)
            .isEqualTo(expected(document, i, day).map(reading));
      }
    }
  }

  private static Optional<String> recorded(H2Record record, DocumentId document, int day) {
    return record
        .versions()
        .asOf(document, BEGIN.plusDays(day))
        .flatMap(Version::reading)
        .map(text -> text.provisions().getFirst().text().replaceFirst("\\.$", ""));
  }

  private Optional<String> expected(DocumentId document, int section, int day) {
    Stream<Text> known =
        texts.stream().filter(text -> text.day() <= day && text.scope().holds(document));
    return known
        .max((a, b) -> Integer.compare(a.day(), b.day()))
        .map(text -> truth.get(text.day()).get(section))
        .filter(text -> !text.isEmpty());
  }
}
