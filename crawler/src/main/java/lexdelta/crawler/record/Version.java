package lexdelta.crawler.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The text of one document as one reader read it from one snapshot.
 *
 * @param reader the version of the reader
 * @param effectiveOn the first day on which it stood
 * @param observedAt when we saw it: the snapshot's instant
 * @param reading the text; empty when the publisher no longer publishes the document from
 *     effectiveOn on
 */
public record Version(
    VersionId id,
    DocumentId document,
    SourceId source,
    SnapshotId snapshot,
    int reader,
    LocalDate effectiveOn,
    Instant observedAt,
    Optional<Reading> reading) {
  public Version {
    observedAt = Instants.kept(observedAt);
  }

  /** Whether this version says that the document is no longer published. */
  public boolean removed() {
    return reading.isEmpty();
  }
}
