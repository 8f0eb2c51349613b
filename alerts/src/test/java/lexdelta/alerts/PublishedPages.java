package lexdelta.alerts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.jdbc.JdbcChanges;
import lexdelta.crawler.record.jdbc.JdbcSnapshots;
import lexdelta.crawler.record.jdbc.JdbcVersions;

/** A publisher's pages in a real record, each look at one a snapshot of its own. All invented. */
public final class PublishedPages {
  private static final SourceId SOURCE = new SourceId("sample-forms");

  private final TestDatabase database;
  private final JdbcSnapshots snapshots;
  private final Versions versions;
  private final Changes changes;

  public PublishedPages(TestDatabase database) {
    this.database = database;
    this.snapshots = new JdbcSnapshots(database.jdbc());
    this.versions = new JdbcVersions(database.jdbc());
    this.changes = new JdbcChanges(database.jdbc());
  }

  public Versions versions() {
    return versions;
  }

  public Changes changes() {
    return changes;
  }

  /** The page of a form as it is seen at an instant. */
  public Change see(Instant at, String form, List<Fact> facts, String... texts) {
    return see(at, Cause.PUBLISHER, form, facts, texts);
  }

  public Change see(Instant at, Cause cause, String form, List<Fact> facts, String... texts) {
    DocumentId document = new DocumentId("/us/sample/forms/" + form);
    LocalDate on = Instants.publishersDay(at);
    return see(at, cause, reading(document, form, on, facts, texts));
  }

  /** Any document as it is seen at an instant. */
  public Change see(Instant at, Cause cause, Reading reading) {
    Snapshot unnumbered =
        new Snapshot(
            new SnapshotId(0),
            SOURCE,
            URI.create("https://forms.example" + reading.document()),
            at,
            Sha256.of(reading.toString().getBytes(StandardCharsets.UTF_8)),
            "text/html",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, 1));
    return Objects.requireNonNull(
        database
            .transactions()
            .execute(status -> append(snapshots.append(unnumbered), cause, reading)));
  }

  private Change append(Snapshot snapshot, Cause cause, Reading reading) {
    Optional<Version> before = versions.latest(reading.document());
    Version after =
        versions.append(
            new Version(
                new VersionId(0),
                reading.document(),
                SOURCE,
                snapshot.id(),
                1,
                reading.effectiveOn(),
                snapshot.observedAt(),
                Optional.of(reading)));
    Change change =
        new Change(
            0,
            reading.document(),
            SOURCE,
            before.map(Version::id),
            after.id(),
            before.isEmpty() ? ChangeKind.ADDED : ChangeKind.CHANGED,
            cause,
            before.isPresent() && cause == Cause.PUBLISHER,
            snapshot.id(),
            reading.effectiveOn(),
            snapshot.observedAt());
    return changes.append(List.of(change)).getFirst();
  }

  private static Reading reading(
      DocumentId document, String form, LocalDate on, List<Fact> facts, String... texts) {
    List<Provision> provisions =
        new ArrayList<>(
            Stream.of(texts).map(text -> Provision.of(ProvisionKind.NOTE, text)).toList());
    provisions.add(
        Provision.of(ProvisionKind.PARAGRAPH, "Use this sample form to ask for a sample."));
    return new Reading(
        document,
        DocumentKind.FORM,
        "Form " + form.toUpperCase(Locale.ROOT),
        "Sample request",
        List.of(),
        on,
        Optional.empty(),
        provisions,
        facts);
  }
}
