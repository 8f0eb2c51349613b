package lexdelta.crawler.coverage;

import java.time.Instant;
import java.util.Optional;
import lexdelta.crawler.record.Instants;

/**
 * A change in how a source is covered, a row of the log.
 *
 * @param number increasing; 0 before it is appended
 * @param before empty for the first state of a source
 * @param at when it was found
 */
public record Transition(
    long number, Coverage coverage, Optional<CoverageState> before, Instant at) {
  public Transition {
    at = Instants.kept(at);
  }

  /** Whether somebody must know: everything but a source that was covered from its first day. */
  public boolean news() {
    return before.isPresent() || coverage.state() != CoverageState.COVERED;
  }
}
