package lexdelta.crawler.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the numbered log: two consecutive versions of a document, or, of a change of kind {@link
 * ChangeKind#STANDING}, one version twice, of which something else is said.
 *
 * <p>All changes found in one snapshot are appended in one transaction, with adjacent numbers.
 *
 * @param number increasing in the order in which changes became visible; 0 before it is appended
 * @param before empty when the document is new
 * @param alerting whether staff are told, by the rules of {@link Cause}; never when amendment
 *     notices alone changed and say what they said before, nor when the change weighs too little
 * @param snapshot the snapshot that brought it: changes that share it came together
 * @param effectiveOn the first day of the later version; of a change of standing the first day on
 *     which the text stands so
 * @param observedAt when we saw it
 */
public record Change(
    long number,
    DocumentId document,
    SourceId source,
    Optional<VersionId> before,
    VersionId after,
    ChangeKind kind,
    Cause cause,
    boolean alerting,
    SnapshotId snapshot,
    LocalDate effectiveOn,
    Instant observedAt) {
  public Change {
    observedAt = Instants.kept(observedAt);
  }

  /** The publisher's day on which we saw it. */
  public LocalDate observedOn() {
    return Instants.publishersDay(observedAt);
  }
}
