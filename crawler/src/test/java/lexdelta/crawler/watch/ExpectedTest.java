package lexdelta.crawler.watch;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.NOON;
import static lexdelta.crawler.record.SampleRecords.SOURCE;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.WatchedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented page whose first line is a heading, and each further line a section. */
class ExpectedTest {
  private static final String TWO = "The Sample—Rules\nOne.\nTwo.";

  @TempDir Path folder;
  private H2Record record;
  private final Map<Instant, String> pages = new HashMap<>();
  private int looks;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
  }

  @AfterEach
  void close() {
    record.close();
  }

  private ReadStep.Read read(URI address, String page) {
    Instant at = NOON.plusSeconds(looks++);
    record.snapshots().append(snapshot(address, at, page));
    pages.put(at, page);
    ReadStep step =
        new ReadStep(
            record.snapshots(),
            record.checks(),
            snapshot -> pages.get(snapshot.observedAt()).getBytes(StandardCharsets.UTF_8),
            new Recorder(record.versions(), record.changes(), record.surveys(), record.standings()),
            record.statements());
    return record.transaction().execute(t -> step.readNext(new Lines()));
  }

  private List<Change> changes() {
    return record.changes().after(0, 99);
  }

  @Test
  void aPageThatGivesWhatItShouldIsRead() {
    assertThat(read(LIST, TWO).changes()).isEqualTo(2);
    assertThat(read(LIST, "the sample - RULES\nOne.\nTwo.\nThree.").trouble()).isEmpty();
    assertThat(changes()).hasSize(3);
  }

  @Test
  void aPageThatLostItsDocumentsRemovesNone() {
    read(LIST, TWO);
    ReadStep.Read refused = read(LIST, "The Sample—Rules\nOne.");
    assertThat(refused.changes()).isZero();
    assertThat(refused.trouble().orElseThrow())
        .contains("1 document(s) were found at " + LIST, "always 2 at least", "in a browser");
    assertThat(changes()).hasSize(2);
    Check check = record.checks().newest(SOURCE, 1).getFirst();
    assertThat(check.outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(check.reason()).isEqualTo(refused.trouble().orElseThrow());
    assertThat(read(LIST, TWO).trouble()).as("the next good page is read").isEmpty();
  }

  @Test
  void anotherPageUnderTheSameAddressIsRefused() {
    read(LIST, TWO);
    assertThat(read(LIST, "We have moved\nOne.\nTwo.").trouble().orElseThrow())
        .contains("The words «Sample-Rules»", LIST.toString());
    assertThat(changes()).hasSize(2);
  }

  @Test
  void aListThatLostMoreThanHalfOfWhatItHeldIsRefused() {
    read(LIST, TWO + "\nThree.\nFour.\nFive.");
    assertThat(read(LIST, TWO).trouble().orElseThrow())
        .contains("2 document(s)", "where there were 5 when it was last read");
    assertThat(read(LIST, TWO + "\nThree.").trouble()).as("more than half").isEmpty();
    assertThat(read(LIST, TWO).trouble()).as("held against what was read last").isEmpty();
  }

  @Test
  void wordsAreFoundHoweverTheirMarksAreWritten() {
    assertThat(read(LIST, "The Sample&#8212;Rules\nOne.\nTwo.").trouble()).isEmpty();
  }

  @Test
  void furtherPagesMayHoldAsLittleAsTheyLike() {
    assertThat(read(LIST.resolve("/further"), "Whatever\nOne.").trouble()).isEmpty();
  }

  private static final class Lines implements WatchedSource {
    @Override
    public Source source() {
      return new Source(SOURCE, "Nobody", "Sample lines", LIST);
    }

    @Override
    public int reader() {
      return 1;
    }

    @Override
    public Expectation expectation() {
      return Expectation.items(2).canary("Sample-Rules").last();
    }

    @Override
    public List<URI> entrances() {
      return List.of(LIST);
    }

    @Override
    public List<Lead> follow(Snapshot snapshot, byte[] payload) {
      return List.of();
    }

    @Override
    public Extraction extract(Snapshot snapshot, byte[] payload) {
      LocalDate on = snapshot.observedOn();
      List<String> lines = new String(payload, StandardCharsets.UTF_8).lines().toList();
      List<Reading> sections =
          IntStream.range(1, lines.size())
              .mapToObj(i -> section("1." + i, on, lines.get(i)))
              .toList();
      return new Extraction.Whole("/us/cfr/t8/", on, sections);
    }
  }
}
