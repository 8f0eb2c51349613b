package lexdelta.crawler.record;

import java.time.Instant;
import java.util.Optional;

/**
 * Some of the numbered log: what was seen at a source, in a stretch of time.
 *
 * @param source empty for all
 * @param from the first instant; empty for since ever
 * @param until the instant before which it was seen; empty for until now
 */
public record LogPart(Optional<SourceId> source, Optional<Instant> from, Optional<Instant> until) {
  public static final LogPart ALL =
      new LogPart(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether a change is among it. */
  public boolean has(Change change) {
    return source.filter(it -> !it.equals(change.source())).isEmpty()
        && from.filter(change.observedAt()::isBefore).isEmpty()
        && until.filter(it -> !change.observedAt().isBefore(it)).isEmpty();
  }
}
