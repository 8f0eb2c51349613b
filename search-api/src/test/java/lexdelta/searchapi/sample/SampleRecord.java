package lexdelta.searchapi.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;

/** Fills a record with the {@link SampleTexts}, as watching would. */
public final class SampleRecord {
  public static final Source CODE =
      new Source(
          new SourceId("ecfr-title-8"),
          "Office of the Federal Register",
          "eCFR title 8 (sample)",
          URI.create("https://www.ecfr.gov/current/title-8"));
  public static final Source MANUAL =
      new Source(
          new SourceId("uscis-policy-updates"),
          "U.S. Citizenship and Immigration Services",
          "Policy Manual updates (sample)",
          URI.create("https://www.uscis.gov/policy-manual/updates"));
  public static final Source DARK =
      new Source(
          new SourceId("never-looked"),
          "Nobody",
          "A source never checked (sample)",
          URI.create("https://example.org/"));

  private final Snapshots snapshots;
  private final Versions versions;
  private final Changes changes;
  private final Checks checks;
  private final CrossChecks lists;

  SampleRecord(
      Snapshots snapshots, Versions versions, Changes changes, Checks checks, CrossChecks lists) {
    this.snapshots = snapshots;
    this.versions = versions;
    this.changes = changes;
    this.checks = checks;
    this.lists = lists;
  }

  void fill() {
    Snapshot first = snapshot(CODE, "2024-01-03T14:00:00Z");
    SampleTexts.firstCode().forEach(reading -> put(first, reading, Cause.FIRST_SEEN));
    Snapshot second = snapshot(CODE, "2025-04-02T14:03:00Z");
    SampleTexts.secondCode().forEach(reading -> put(second, reading, Cause.PUBLISHER));
    Snapshot third = snapshot(CODE, "2025-05-06T14:03:00Z");
    SampleTexts.thirdCode().forEach(reading -> put(third, reading, Cause.PUBLISHER));
    remove(third, new DocumentId("/us/cfr/t8/s999.3"), LocalDate.parse("2025-05-06"));
    put(snapshot(MANUAL, "2025-06-24T18:00:00Z"), SampleTexts.update(), Cause.FIRST_SEEN);
    SampleTexts.many().forEach(reading -> put(third, reading, Cause.FIRST_SEEN));
    lists.append(
        new CrossCheck(
            CODE.id(),
            LocalDate.parse("2025-04-01"),
            LocalDate.parse("2025-05-06"),
            second.id(),
            third.id(),
            1,
            third.observedAt(),
            List.of(
                finding("999.2", true, CrossCheck.Verdict.AGREED),
                finding("999.4", false, CrossCheck.Verdict.NOT_LISTED))));
    check(MANUAL, "2025-06-30T08:00:00Z", Outcome.FETCHED, "The list of updates is new.");
    check(
        CODE,
        "2025-07-01T12:00:00Z",
        Outcome.NOT_MODIFIED,
        "Title 8 is up to date as of 2025-06-27, as before.");
    check(
        MANUAL,
        "2025-07-01T12:00:02Z",
        Outcome.BLOCKED,
        "The publisher answered with a page that asks for access. Wait an hour and look again.");
  }

  /** The publisher of the code shows a text on the day on which it takes effect. */
  void show(Reading reading) {
    boolean there = versions.latest(reading.document()).isPresent();
    put(
        snapshot(CODE, reading.effectiveOn() + "T16:00:00Z"),
        reading,
        there ? Cause.PUBLISHER : Cause.FIRST_SEEN);
  }

  private Snapshot snapshot(Source source, String at) {
    byte[] bytes = at.getBytes(StandardCharsets.UTF_8);
    return snapshots.append(
        new Snapshot(
            new SnapshotId(0),
            source.id(),
            source.address().resolve("/sample/" + Sha256.of(bytes).hex().substring(0, 6)),
            Instant.parse(at),
            Sha256.of(bytes),
            "application/xml",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, bytes.length)));
  }

  private void put(Snapshot snapshot, Reading reading, Cause cause) {
    boolean there = versions.latest(reading.document()).isPresent();
    append(
        version(snapshot, reading.document(), reading.effectiveOn(), Optional.of(reading)),
        there ? ChangeKind.CHANGED : ChangeKind.ADDED,
        cause);
  }

  private void remove(Snapshot snapshot, DocumentId document, LocalDate day) {
    append(version(snapshot, document, day, Optional.empty()), ChangeKind.REMOVED, Cause.PUBLISHER);
  }

  private static Version version(
      Snapshot snapshot, DocumentId document, LocalDate day, Optional<Reading> reading) {
    return new Version(
        new VersionId(0),
        document,
        snapshot.source(),
        snapshot.id(),
        1,
        day,
        snapshot.observedAt(),
        reading);
  }

  private void append(Version unnumbered, ChangeKind kind, Cause cause) {
    Optional<VersionId> before = versions.latest(unnumbered.document()).map(Version::id);
    Version version = versions.append(unnumbered);
    changes.append(
        List.of(
            new Change(
                0,
                version.document(),
                version.source(),
                before,
                version.id(),
                kind,
                cause,
                cause == Cause.PUBLISHER,
                version.snapshot(),
                version.effectiveOn(),
                version.observedAt())));
  }

  private static CrossCheck.Finding finding(
      String number, boolean listed, CrossCheck.Verdict verdict) {
    return new CrossCheck.Finding(
        new DocumentId("/us/cfr/t8/s" + number), listed, Optional.of(ChangeKind.CHANGED), verdict);
  }

  private void check(Source source, String at, Outcome outcome, String reason) {
    checks.append(
        new Check(
            source.id(),
            source.address(),
            Instant.parse(at),
            outcome,
            200,
            reason,
            Optional.empty(),
            Optional.empty()));
  }
}
