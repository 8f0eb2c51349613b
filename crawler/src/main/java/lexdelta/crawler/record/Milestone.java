package lexdelta.crawler.record;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version without its text: what is enough to say which version stood when.
 *
 * @param effectiveOn the first day on which it stood
 * @param observedAt when we saw it
 * @param removed whether it says that the document is no longer published
 */
public record Milestone(
    VersionId id, SourceId source, LocalDate effectiveOn, Instant observedAt, boolean removed) {

  /** The publishers' day on which we saw it. */
  public LocalDate seenOn() {
    return Instants.publishersDay(observedAt);
  }

  public static Milestone of(Version version) {
    return new Milestone(
        version.id(),
        version.source(),
        version.effectiveOn(),
        version.observedAt(),
        version.removed());
  }
}
