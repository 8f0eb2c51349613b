package lexdelta.searchapi.coverage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Sha256;

/**
 * When the sources were looked at in a period, and all that changed.
 *
 * @param digest of the archive's last closed day that is not after the period; empty before one is
 */
record Statement(
    Period period, Instant madeAt, List<OfSource> sources, Optional<ClosedDay> digest) {

  /**
   * One source.
   *
   * @param looks how many attempts there were, at all its addresses
   * @param longestGap the longest time, ends of the period included, without a look that saw what
   *     the publisher has where the source is entered
   * @param stateBefore how it was covered when the period began, where that was noted
   * @param unwatched since when it is no longer watched; empty while it is
   * @param others how many changes were recorded that the publisher did not make in the period, by
   *     cause
   */
  record OfSource(
      String id,
      String title,
      URI address,
      int looks,
      Optional<Instant> first,
      Optional<Instant> last,
      Optional<Unwatched> unwatched,
      Gap longestGap,
      Map<Outcome, Long> outcomes,
      Optional<CoverageState> stateBefore,
      List<Became> states,
      List<Changed> changes,
      Map<Cause, Long> others) {}

  /**
   * A source that was taken out of the settings, or switched off.
   *
   * @param since when that was found; empty when it was before such things were noted
   */
  record Unwatched(Optional<Instant> since) {}

  /** A time without a look that saw the publisher. */
  record Gap(Instant from, Instant until) {}

  /** A change of state. */
  record Became(Instant at, CoverageState state, String reason) {}

  /** A change that the publisher made. */
  record Changed(
      long number, String citation, ChangeKind kind, LocalDate effectiveOn, Instant seenAt) {}

  /** The digest of a day of the archive that is over: all bytes received up to then hang on it. */
  record ClosedDay(LocalDate day, Sha256 digest) {}
}
