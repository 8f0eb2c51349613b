package lexdelta.crawler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.fetch.FetchSettings;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recording;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.crawler.source.federalregister.FederalRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The recorded documents of the Federal Register, as they came out over five years. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedRegisterWatchTest {
  private static final String TEXTS = "/documents/full_text/xml/";

  @TempDir Path folder;

  private final Recordings recordings =
      Recordings.of(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
  private final MovableClock clock = MovableClock.at(Instant.parse("2011-07-22T12:00:00Z"));
  private ReplayingPublisher publisher;
  private H2Record record;
  private Archive archive;
  private Fetcher fetcher;
  private WatchSteps steps;
  private FederalRegister source;

  @BeforeEach
  void open() {
    publisher = ReplayingPublisher.start(recordings, clock);
    record = new H2Record(folder);
    archive = Archive.open(folder.resolve("archive"), clock);
    fetcher = new Fetcher(settings(), clock, pause -> {});
    steps = steps();
    source =
        FederalRegister.ofAgencies(
            FederalRegister.PUBLISHER, recordings.federalRegisterAgencies(), 60);
  }

  @AfterEach
  void close() {
    fetcher.close();
    archive.close();
    record.close();
    publisher.close();
  }

  private FetchSettings settings() {
    return new Binder(
            new MapConfigurationPropertySource(
                Map.of(
                    "lexdelta.fetch.route-all-to",
                    publisher.address().toString(),
                    "lexdelta.fetch.interval",
                    "0s")))
        .bindOrCreate("lexdelta.fetch", FetchSettings.class);
  }

  private WatchSteps steps() {
    return new WatchSteps(
        fetcher,
        archive,
        clock,
        new WatchSteps.Ports(
            record.snapshots(),
            record.checks(),
            record.versions(),
            record.changes(),
            record.surveys(),
            record.standings(),
            new WatchSteps.Lists(record.statements(), record.crossChecks())),
        record.transaction());
  }

  private Optional<String> watch() {
    FetchStep.Looks looks = steps.fetch().fetchAll(source, Progress.NONE, () -> false);
    Optional<String> trouble = looks.trouble();
    while (steps.read().left(source) > 0) {
      ReadStep.Read read = record.transaction().execute(t -> steps.read().readNext(source));
      trouble = read == null ? trouble : trouble.or(read::trouble);
    }
    BackfillStep.Filled filled = steps.backfill().fill(source, Progress.NONE, () -> false);
    return trouble.or(filled::trouble);
  }

  @Test
  void everyDocumentIsRecordedOnceAndToldWhenItIsNew() {
    Set<Instant> days =
        recordings.all().stream()
            .filter(recording -> recording.url().getPath().startsWith(TEXTS))
            .map(Recording::observedAt)
            .collect(Collectors.toCollection(TreeSet::new));
    for (Instant day : days) {
      clock.moveTo(day.plus(Duration.ofHours(2)));
      assertThat(watch()).as(day.toString()).isEmpty();
    }
    long texts = recordings.all().stream().filter(r -> r.url().getPath().startsWith(TEXTS)).count();
    List<Change> changes = record.changes().after(0, 1_000);
    assertThat(changes).hasSize((int) texts);
    assertThat(changes).extracting(Change::document).doesNotHaveDuplicates();
    assertThat(changes)
        .allMatch(c -> c.kind() == ChangeKind.ADDED && c.cause() == Cause.FIRST_SEEN)
        .allMatch(Change::alerting);
    publisher.forgetRequests();
    assertThat(watch()).isEmpty();
    assertThat(publisher.requests())
        .filteredOn(request -> request.address().getPath().contains("/api/"))
        .hasSize(2)
        .allMatch(request -> request.status() == 304);
    System.out.printf(
        "Federal Register: %d days, %d documents, %d requests at last%n",
        days.size(), changes.size(), publisher.requests().size());
  }
}
