package lexdelta.indexer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** A record in memory, filled with sample sections whose text is invented. */
public final class SampleRecord {
  private static final SourceId SOURCE = new SourceId("ecfr-title-8");
  private Instant seen = Instant.parse("2025-01-02T03:04:05Z");

  private final List<Version> versions = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /** Records a version of a section of title 8, a paragraph for each text. */
  public synchronized VersionId section(
      String number, String heading, String effectiveOn, String... paragraphs) {
    return append(
        section(number),
        effectiveOn,
        Optional.of(reading(number, heading, LocalDate.parse(effectiveOn), paragraphs)));
  }

  /** What is recorded from now on was seen at noon of a day. */
  public synchronized void seenOn(String day) {
    seen = Instant.parse(day + "T17:00:00Z");
  }

  /** Records that a section is no longer published. */
  public synchronized VersionId removal(String number, String effectiveOn) {
    return append(section(number), effectiveOn, Optional.empty());
  }

  /** The address of a section of title 8. */
  public static DocumentId section(String number) {
    return new DocumentId("/us/cfr/t8/s" + number);
  }

  /** A sample reading of a section of title 8. */
  public static Reading reading(
      String number, String heading, LocalDate effectiveOn, String... paragraphs) {
    return new Reading(
        section(number),
        DocumentKind.CFR_SECTION,
        "8 CFR " + number,
        heading,
        List.of(
            new Division("title", "8", "Aliens and Nationality"),
            new Division("chapter", "I", "Department of Samples"),
            new Division("part", number.substring(0, number.indexOf('.')), "Sample part")),
        effectiveOn,
        Optional.empty(),
        Stream.of(paragraphs).map(p -> Provision.of(ProvisionKind.PARAGRAPH, p)).toList());
  }

  /** Records that something else is said of how the newest text of a section stands. */
  public synchronized void restood(String number) {
    Version version = versions().latest(section(number)).orElseThrow();
    changes.add(
        new Change(
            changes.size() + 1L,
            version.document(),
            SOURCE,
            Optional.of(version.id()),
            version.id(),
            ChangeKind.STANDING,
            Cause.ENTRY,
            true,
            version.snapshot(),
            version.effectiveOn(),
            seen));
  }

  private VersionId append(DocumentId document, String effectiveOn, Optional<Reading> reading) {
    VersionId id = new VersionId(versions.size() + 1L);
    LocalDate day = LocalDate.parse(effectiveOn);
    SnapshotId snapshot = new SnapshotId(1);
    versions.add(new Version(id, document, SOURCE, snapshot, 1, day, seen, reading));
    changes.add(
        new Change(
            changes.size() + 1L,
            document,
            SOURCE,
            Optional.empty(),
            id,
            reading.isPresent() ? ChangeKind.CHANGED : ChangeKind.REMOVED,
            Cause.PUBLISHER,
            false,
            snapshot,
            day,
            seen));
    return id;
  }

  public Versions versions() {
    return new Versions() {
      @Override
      public Version append(Version unnumbered) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<Version> find(VersionId id) {
        return Optional.of(versions.get((int) id.value() - 1));
      }

      @Override
      public Optional<Version> latest(DocumentId document) {
        return history(document).reversed().stream().findFirst();
      }

      @Override
      public Optional<Version> asOf(DocumentId document, LocalDate day) {
        return history(document).reversed().stream()
            .filter(v -> !v.effectiveOn().isAfter(day))
            .findFirst();
      }

      @Override
      public List<Version> history(DocumentId document) {
        synchronized (SampleRecord.this) {
          return versions.stream()
              .filter(v -> v.document().equals(document))
              .sorted(Comparator.comparing(Version::effectiveOn).thenComparing(Version::id))
              .toList();
        }
      }

      @Override
      public List<Version> standing(Scope scope, LocalDate day) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Version> beginning(Scope scope, LocalDate first, LocalDate last, String words) {
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
    };
  }

  public Changes changes() {
    return new Changes() {
      @Override
      public List<Change> append(List<Change> unnumbered) {
        throw new UnsupportedOperationException();
      }

      @Override
      public long head() {
        return changes.size();
      }

      @Override
      public List<Change> after(long number, int limit) {
        synchronized (SampleRecord.this) {
          return changes.stream().filter(c -> c.number() > number).limit(limit).toList();
        }
      }

      @Override
      public Optional<Change> find(long number) {
        return Optional.of(changes.get((int) number - 1));
      }

      @Override
      public List<Change> of(DocumentId document) {
        return changes.stream().filter(c -> c.document().equals(document)).toList();
      }

      @Override
      public List<Change> newest(int limit) {
        return changes.reversed().stream().limit(limit).toList();
      }
    };
  }
}
