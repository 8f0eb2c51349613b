package lexdelta.crawler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.fetch.FetchSettings;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossCheck.Verdict;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recording;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.ecfr.EcfrReader;
import lexdelta.crawler.source.ecfr.EcfrTitle;
import lexdelta.crawler.source.ecfr.Lookback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Title 1 of the eCFR over six years, as recorded. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedHistoryTest {
  private static final SourceId TITLE_ONE = new SourceId("ecfr-title-1");
  private static final Pattern TEXT = Pattern.compile("/full/([0-9-]{10})/title-1\\.xml$");
  private static final LocalDate FIRST = LocalDate.parse("2015-12-18");

  @TempDir Path folder;

  private final Recordings recordings =
      Recordings.of(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
  private final MovableClock clock = MovableClock.at(Instant.parse("2015-12-18T12:00:00Z"));
  private ReplayingPublisher publisher;
  private H2Record record;
  private Archive archive;
  private Fetcher fetcher;

  @BeforeEach
  void open() {
    publisher = ReplayingPublisher.start(recordings, clock);
    record = new H2Record(folder);
    archive = Archive.open(folder.resolve("archive"), clock);
    fetcher = new Fetcher(settings(), clock, pause -> {});
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

  private Optional<String> watch(Lookback lookback, BooleanSupplier stopping) {
    var source = new EcfrTitle(1, EcfrTitle.PUBLISHER, lookback);
    var steps = new WatchSteps(fetcher, archive, clock, ports(record), record.transaction());
    FetchStep.Looks looks = steps.fetch().fetchAll(source, Progress.NONE, () -> false);
    while (steps.read().left(source) > 0) {
      record.transaction().execute(t -> steps.read().readNext(source));
    }
    BackfillStep.Filled filled = steps.backfill().fill(source, Progress.NONE, stopping);
    steps.crossCheck().checkAll(source, Progress.NONE, () -> false);
    return looks.trouble().or(filled::trouble);
  }

  private static WatchSteps.Ports ports(H2Record record) {
    return new WatchSteps.Ports(
        record.snapshots(),
        record.checks(),
        record.versions(),
        record.changes(),
        record.surveys(),
        record.standings(),
        new WatchSteps.Lists(record.statements(), record.crossChecks()));
  }

  private Map<LocalDate, Recording> texts() {
    Map<LocalDate, Recording> texts = new java.util.TreeMap<>();
    for (Recording recording : recordings.all()) {
      Matcher text = TEXT.matcher(recording.url().getPath());
      if (text.find()) {
        texts.put(LocalDate.parse(text.group(1)), recording);
      }
    }
    return texts;
  }

  @Test
  void historyByPartsAndDaysReadsAsTheWholeTextsOfThoseDays() throws Exception {
    clock.moveTo(Instant.parse("2022-01-03T12:00:00Z"));
    var lookback = new Lookback(true, Optional.of(FIRST), 7);
    int[] asked = {0};
    assertThat(watch(lookback, () -> ++asked[0] > 6)).isEmpty(); // stopped on the way
    int before = record.surveys().of(TITLE_ONE).size();
    assertThat(watch(lookback, () -> false)).isEmpty();
    assertThat(record.surveys().of(TITLE_ONE)).hasSizeGreaterThan(before);
    for (var text : texts().entrySet()) {
      assertThat(differing(text.getKey(), recordings.body(text.getValue()))).isEmpty();
    }
    List<Change> changes = record.changes().after(0, 100_000);
    assertThat(changes).noneMatch(Change::alerting);
    assertThat(changes).extracting(Change::cause).contains(Cause.BACKFILL);
    asked();
    theArchiveBringsTheSameRecordBack();
  }

  /** Nothing settled is ever asked for again. */
  private void asked() {
    publisher.forgetRequests();
    assertThat(watch(new Lookback(true, Optional.of(FIRST), 7), () -> false)).isEmpty();
    assertThat(publisher.requests())
        .filteredOn(request -> request.address().getPath().contains("/api/"))
        .allMatch(request -> request.status() == 304)
        .hasSizeLessThanOrEqualTo(3);
  }

  private void theArchiveBringsTheSameRecordBack() {
    try (H2Record anew = new H2Record(folder.resolve("anew"))) {
      Function<SourceId, Optional<WatchedSource>> sources = id -> Optional.of(new EcfrTitle(1));
      new RecordRebuild(archive, sources, ports(anew), anew.transaction()).run(Progress.NONE);
      List<String> made = lines(anew);
      List<String> expected = lines(record);
      assertThat(expected).hasSizeGreaterThan(500);
      assertThat(made).containsExactlyElementsOf(expected);
    }
  }

  /** All that a record holds and an archive brings back, without the numbers that a database gives. */
  private static List<String> lines(H2Record record) {
    List<String> lines = new ArrayList<>();
    for (String query :
        List.of(
            """
            select 'snapshot', source, address, observed_at, payload, media_type, etag,
              last_modified, archive_file, archive_offset, archive_length, r.reader, r.readable,
              r.note
            from snapshot s left join snapshot_read r on r.snapshot = s.id order by s.id
            """,
            """
            select 'check', c.source, c.address, c.checked_at, c.outcome, c.status, c.reason,
              s.address, s.observed_at, c.archive_file, c.archive_offset, c.archive_length
            from source_check c left join snapshot s on s.id = c.snapshot order by c.id
            """,
            """
            select 'version', v.document, v.source, v.reader, v.effective_on, v.observed_at,
              s.address, s.observed_at, v.reading
            from version v join snapshot s on s.id = v.snapshot order by v.id
            """,
            """
            select 'change', c.number, c.document, c.source, c.kind, c.cause, c.alerting,
              c.effective_on, c.observed_at, s.address, b.effective_on, b.reading,
              a.effective_on, a.reading
            from change_log c join snapshot s on s.id = c.snapshot
              join version a on a.id = c.after_version
              left join version b on b.id = c.before_version
            order by c.number
            """,
            """
            select 'survey', s.source, s.scope, s.on_day, s.reader, s.observed_at, n.address
            from survey s join snapshot n on n.id = s.snapshot
            order by s.on_day, s.snapshot, s.scope
            """,
            """
            select 'statement', s.source, s.document, s.effective_on, s.issued_on, s.substantive,
              s.removed, n.address, n.observed_at
            from statement s join snapshot n on n.id = s.snapshot
            order by s.document, s.effective_on, s.issued_on, s.removed
            """,
            """
            select 'listed', w.source, w.first_day, w.last_day, n.address, n.observed_at
            from statement_window w join snapshot n on n.id = w.snapshot
            order by w.first_day, w.last_day
            """)) {
      lines.addAll(record.sql().sql(query).query(RecordedHistoryTest::line).list());
    }
    return lines;
  }

  private static String line(ResultSet row, int index) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      line.append(row.getString(column)).append(" | ");
    }
    return line.toString();
  }

  private List<String> differing(LocalDate day, byte[] bytes) throws Exception {
    Map<String, Reading> held = new HashMap<>();
    for (Version version : record.versions().standing(new Scope("/us/cfr/t1/"), day)) {
      held.put(version.document().value(), version.reading().orElseThrow());
    }
    List<String> differing = new ArrayList<>();
    for (Reading reading : EcfrReader.read(bytes, day)) {
      Optional<Reading> ours = Optional.ofNullable(held.remove(reading.document().value()));
      if (ours.isEmpty() || !Comparer.compare(ours, Optional.of(reading)).isEmpty()) {
        differing.add(day + " " + reading.document());
      }
    }
    held.keySet().forEach(extra -> differing.add(day + " too many: " + extra));
    return differing;
  }

  @Test
  void everyIntervalAgreesWithThePublishersListOrTheTextExplainsIt() {
    for (Recording text : texts().values()) {
      clock.moveTo(text.observedAt());
      assertThat(watch(new Lookback(true, Optional.empty(), 0), () -> false)).isEmpty();
    }
    List<CrossCheck> checks = record.crossChecks().of(TITLE_ONE);
    assertThat(checks).hasSize(9);
    CrossCheck first = checks.getFirst();
    assertThat(first.listed()).isEqualTo(16);
    assertThat(first.count(Verdict.NOTES_ONLY)).isEqualTo(8);
    assertThat(first.count(Verdict.SAME_WORDS)).isEqualTo(7);
    assertThat(first.findings())
        .filteredOn(finding -> finding.verdict() == Verdict.AGREED)
        .extracting(finding -> finding.document().value())
        .containsExactly("/us/cfr/t1/s456.12");
    assertThat(checks).allMatch(check -> check.unexplained().isEmpty());
  }
}
