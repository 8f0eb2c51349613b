package lexdelta.crawler.record;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to look at one address, kept for ever: the proof that a source was watched.
 *
 * @param at when the attempt ended
 * @param status the HTTP status, 0 when no answer came
 * @param reason in words, for people: what happened, where, and what to do; never empty
 * @param snapshot the snapshot this attempt brought or confirmed
 * @param place where the exchange lies in the archive, empty when nothing was exchanged
 */
public record Check(
    SourceId source,
    URI address,
    Instant at,
    Outcome outcome,
    int status,
    String reason,
    Optional<SnapshotId> snapshot,
    Optional<ArchivePlace> place) {
  public Check {
    at = Instants.kept(at);
  }
}
