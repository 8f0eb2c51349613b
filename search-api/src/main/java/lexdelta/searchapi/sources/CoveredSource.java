package lexdelta.searchapi.sources;

import java.time.Instant;
import java.util.Optional;
import lexdelta.crawler.coverage.Coverage;
import lexdelta.crawler.record.CrossCheck;

/**
 * A source and how it is covered.
 *
 * @param since when it came to be so; empty while that is not noted yet
 * @param due when the next look should have ended; empty before the first
 * @param list the newest comparison with the publisher's own list, where the publisher has one
 */
public record CoveredSource(
    SourceState state,
    Coverage coverage,
    Optional<Instant> since,
    Optional<Instant> due,
    Optional<CrossCheck> list) {}
