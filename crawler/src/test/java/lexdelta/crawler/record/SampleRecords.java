package lexdelta.crawler.record;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invented records for tests. */
public final class SampleRecords {
  public static final SourceId SOURCE = new SourceId("ecfr-title-8");
  public static final URI LIST = URI.create("https://www.ecfr.gov/api/versioner/v1/titles.json");
  public static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");

  private SampleRecords() {}

  public static Snapshot snapshot(URI address, Instant at, String bytes) {
    return new Snapshot(
        new SnapshotId(0),
        SOURCE,
        address,
        at,
        Sha256.of(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        "application/json",
        Optional.of("\"tag\""),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 10, 20));
  }

  public static Reading section(String number, LocalDate on, String... paragraphs) {
    return new Reading(
        new DocumentId("/us/cfr/t8/s" + number),
        DocumentKind.CFR_SECTION,
        "8 CFR " + number,
        "Sample heading.",
        List.of(new Division("title", "8", "Sample title"), new Division("part", "1", "Sample")),
        on,
        Optional.empty(),
        java.util.Arrays.stream(paragraphs)
            .map(text -> Provision.of(ProvisionKind.PARAGRAPH, text))
            .toList());
  }

  public static Version version(Snapshot snapshot, Reading reading) {
    return new Version(
        new VersionId(0),
        reading.document(),
        snapshot.source(),
        snapshot.id(),
        1,
        reading.effectiveOn(),
        snapshot.observedAt(),
        Optional.of(reading));
  }

  public static Version removal(Snapshot snapshot, DocumentId document, LocalDate on) {
    return new Version(
        new VersionId(0),
        document,
        snapshot.source(),
        snapshot.id(),
        1,
        on,
        snapshot.observedAt(),
        Optional.empty());
  }

  public static Change change(Version after) {
    return new Change(
        0,
        after.document(),
        after.source(),
        Optional.empty(),
        after.id(),
        ChangeKind.ADDED,
        Cause.PUBLISHER,
        true,
        after.snapshot(),
        after.effectiveOn(),
        after.observedAt());
  }
}
