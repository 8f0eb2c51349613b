package lexdelta.alerts.year;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.TestDatabase;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.jdbc.JdbcChanges;
import lexdelta.crawler.record.jdbc.JdbcSnapshots;
import lexdelta.crawler.record.jdbc.JdbcVersions;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.ecfr.EcfrFile;
import lexdelta.crawler.source.usc.CodedTextFile;
import lexdelta.crawler.source.uscis.PolicyManualUpdatesFile;
import lexdelta.crawler.source.visabulletin.VisaBulletinFile;

/** The captures of the table, read by the readers of their publishers and recorded at their instants. */
final class RetimedCaptures {
  private static final Map<String, FileFormat> FORMATS =
      Map.of(
          "ecfr", new EcfrFile(),
          "visa-bulletin", new VisaBulletinFile(),
          "policy-manual-updates", new PolicyManualUpdatesFile(),
          "usc-text", new CodedTextFile());

  private final Path recordings;
  private final TestDatabase database;
  private final JdbcSnapshots snapshots;
  private final JdbcVersions versions;
  private final JdbcChanges changes;

  RetimedCaptures(Path recordings, TestDatabase database) {
    this.recordings = recordings;
    this.database = database;
    this.snapshots = new JdbcSnapshots(database.jdbc());
    this.versions = new JdbcVersions(database.jdbc());
    this.changes = new JdbcChanges(database.jdbc());
  }

  /**
   * A row of the table.
   *
   * @param oldest how many of the documents are shown, the oldest first; 0 for all
   */
  record Capture(Instant seenAt, SourceId source, String format, int oldest, String file) {}

  /** A change as it was recorded. */
  record Recorded(Change change, Comparison comparison) {}

  static List<Capture> table() throws IOException {
    try (Stream<String> lines =
        new String(
                Objects.requireNonNull(
                        RetimedCaptures.class.getResourceAsStream(
                            "/lexdelta/alerts/year/captures.tsv"))
                    .readAllBytes(),
                StandardCharsets.UTF_8)
            .lines()) {
      return lines
          .skip(1)
          .map(line -> line.split("\t"))
          .map(row ->
              new Capture(
                  Instant.parse(row[0]),
                  new SourceId(row[1]),
                  row[2],
                  Integer.parseInt(row[3]),
                  row[4]))
          .toList();
    }
  }

  /** Whether a capture is recorded already. */
  boolean recorded(Capture capture) {
    return count(
            "select count(*) from snapshot where source = :source and observed_at = :at", capture)
        > 0;
  }

  private long count(String sql, Capture capture) {
    return database
        .jdbc()
        .sql(sql)
        .param("source", capture.source().value())
        .param("at", capture.seenAt().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Records a capture as seen at its instant; what a source showed first alerts nobody. */
  List<Recorded> record(Capture capture) throws Exception {
    List<Reading> readings = readings(capture);
    boolean first =
        count("select count(*) from snapshot where source = :source and observed_at < :at", capture)
            == 0;
    return Objects.requireNonNull(
        database
            .transactions()
            .execute(status -> {
              Snapshot snapshot = snapshots.append(snapshot(capture));
              List<Change> unnumbered = new ArrayList<>();
              List<Comparison> comparisons = new ArrayList<>();
              for (Reading reading : readings) {
                Optional<Version> before = versions.latest(reading.document());
                Comparison comparison =
                    Comparer.compare(before.flatMap(Version::reading), Optional.of(reading));
                if (before.isEmpty() || !comparison.sameWords()) {
                  Version after = versions.append(version(capture, snapshot, reading));
                  unnumbered.add(change(capture, snapshot, before, after, comparison, !first));
                  comparisons.add(comparison);
                }
              }
              List<Change> appended = changes.append(unnumbered);
              List<Recorded> recorded = new ArrayList<>();
              for (int i = 0; i < appended.size(); i++) {
                recorded.add(new Recorded(appended.get(i), comparisons.get(i)));
              }
              return recorded;
            }));
  }

  private List<Reading> readings(Capture capture) throws Exception {
    LocalDate on = Instants.publishersDay(capture.seenAt());
    List<Reading> all =
        Objects.requireNonNull(FORMATS.get(capture.format()))
            .read(Files.readAllBytes(recordings.resolve(capture.file())), on)
            .stream()
            .sorted(Comparator.comparing((Reading it) -> it.publishedOn().orElse(LocalDate.MIN)))
            .toList();
    return all.stream()
        .limit(capture.oldest() == 0 ? all.size() : capture.oldest())
        .map(reading -> reading.effectiveOn(on))
        .toList();
  }

  private static Snapshot snapshot(Capture capture) {
    return new Snapshot(
        new SnapshotId(0),
        capture.source(),
        URI.create("https://publisher.example/" + capture.file()),
        capture.seenAt(),
        Sha256.of(capture.toString().getBytes(StandardCharsets.UTF_8)),
        "text/html",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }

  private static Version version(Capture capture, Snapshot snapshot, Reading reading) {
    return new Version(
        new VersionId(0),
        reading.document(),
        capture.source(),
        snapshot.id(),
        1,
        reading.effectiveOn(),
        capture.seenAt(),
        Optional.of(reading));
  }

  private static Change change(
      Capture capture,
      Snapshot snapshot,
      Optional<Version> before,
      Version after,
      Comparison comparison,
      boolean alerting) {
    ChangeKind changed = comparison.notesOnly() ? ChangeKind.NOTES_ONLY : ChangeKind.CHANGED;
    return new Change(
        0,
        after.document(),
        capture.source(),
        before.map(Version::id),
        after.id(),
        before.isEmpty() ? ChangeKind.ADDED : changed,
        Cause.PUBLISHER,
        alerting,
        snapshot.id(),
        after.effectiveOn(),
        capture.seenAt());
  }
}
