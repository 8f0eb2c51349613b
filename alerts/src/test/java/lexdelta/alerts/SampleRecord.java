package lexdelta.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;

/** A record in memory, of invented sections: all text in it is a sample, not law. */
public final class SampleRecord implements Changes, Versions {
  public static final SourceId SOURCE = new SourceId("sample-source");
  private static final Instant SEEN = Instant.parse("2025-06-27T14:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 27);

  private final List<Change> log = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();
  private boolean alerting = true;

  /** A section of an invented part. */
  public static Reading section(
      String citation, String heading, String part, String... paragraphs) {
    List<Provision> provisions = new ArrayList<>();
    for (String paragraph : paragraphs) {
      provisions.add(Provision.of(ProvisionKind.PARAGRAPH, paragraph));
    }
    return new Reading(
        new DocumentId("/us/sample/" + citation.replaceAll("[^A-Za-z0-9.]+", "-")),
        DocumentKind.CFR_SECTION,
        citation,
        heading,
        List.of(new Division("title", "8", "Sample title"), new Division("part", "1", part)),
        DAY,
        Optional.empty(),
        provisions);
  }

  /** The same section with notices of amendments above its text. */
  public static Reading noticed(Reading section, String... notices) {
    List<Provision> provisions = new ArrayList<>();
    for (String notice : notices) {
      provisions.add(Provision.of(ProvisionKind.AMENDMENT_NOTICE, notice));
    }
    provisions.addAll(section.provisions());
    return new Reading(
        section.document(),
        section.kind(),
        section.citation(),
        section.heading(),
        section.hierarchy(),
        section.effectiveOn(),
        section.publishedOn(),
        provisions);
  }

  /** What follows is recorded without alerting. */
  public SampleRecord quietly() {
    alerting = false;
    return this;
  }

  public SampleRecord aloud() {
    alerting = true;
    return this;
  }

  public Change added(long snapshot, Reading reading) {
    return change(snapshot, ChangeKind.ADDED, Optional.empty(), Optional.of(reading));
  }

  public Change changed(long snapshot, Reading before, Reading after) {
    return change(snapshot, ChangeKind.CHANGED, Optional.of(before), Optional.of(after));
  }

  public Change noted(long snapshot, Reading before, Reading after) {
    return change(snapshot, ChangeKind.NOTES_ONLY, Optional.of(before), Optional.of(after));
  }

  public Change removed(long snapshot, Reading before) {
    return change(snapshot, ChangeKind.REMOVED, Optional.of(before), Optional.empty());
  }

  /** Something else is said of how the later text of a change stands. */
  public Change restood(long snapshot, Change of) {
    Change change =
        new Change(
            log.size() + 1L,
            of.document(),
            SOURCE,
            Optional.of(of.after()),
            of.after(),
            ChangeKind.STANDING,
            Cause.ENTRY,
            alerting,
            new SnapshotId(snapshot),
            DAY,
            SEEN);
    log.add(change);
    return change;
  }

  private Change change(
      long snapshot, ChangeKind kind, Optional<Reading> before, Optional<Reading> after) {
    DocumentId document = before.or(() -> after).orElseThrow().document();
    Optional<VersionId> earlier =
        before.map(reading -> version(snapshot, document, Optional.of(reading)).id());
    VersionId later = version(snapshot, document, after).id();
    Change change =
        new Change(
            log.size() + 1L,
            document,
            SOURCE,
            earlier,
            later,
            kind,
            Cause.PUBLISHER,
            alerting,
            new SnapshotId(snapshot),
            DAY,
            SEEN);
    log.add(change);
    return change;
  }

  private Version version(long snapshot, DocumentId document, Optional<Reading> reading) {
    VersionId id = new VersionId(versions.size() + 1L);
    Version version =
        new Version(id, document, SOURCE, new SnapshotId(snapshot), 1, DAY, SEEN, reading);
    versions.add(version);
    return version;
  }

  /** As after the restoring of an older state. */
  public void forgetAll() {
    log.clear();
  }

  @Override
  public long head() {
    return log.size();
  }

  @Override
  public List<Change> after(long number, int limit) {
    return log.stream().filter(change -> change.number() > number).limit(limit).toList();
  }

  @Override
  public Optional<Change> find(long number) {
    return log.stream().filter(change -> change.number() == number).findFirst();
  }

  @Override
  public Optional<Version> find(VersionId id) {
    return versions.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  @Override
  public List<Change> append(List<Change> unnumbered) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Change> of(DocumentId document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Change> newest(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Version append(Version unnumbered) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Version> latest(DocumentId document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Version> asOf(DocumentId document, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Version> history(DocumentId document) {
    return versions.stream().filter(version -> version.document().equals(document)).toList();
  }

  @Override
  public List<Version> beginning(Scope scope, LocalDate first, LocalDate last, String words) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Version> standing(Scope scope, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean any(Scope scope) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Version> next(DocumentId document, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Version> latestBelow(String prefix) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean anyBelow(String prefix) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DocumentId> documents(Optional<DocumentId> after, int limit) {
    throw new UnsupportedOperationException();
  }
}
