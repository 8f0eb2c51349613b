package lexdelta.crawler.watch;

import java.util.Optional;
import lexdelta.crawler.record.SourceId;

/**
 * What became of one watch of one source.
 *
 * @param checks how many addresses were looked at
 * @param changes how many changes were recorded
 * @param trouble what went wrong, in words; empty when every address answered and was read
 */
public record WatchReport(SourceId source, int checks, int changes, Optional<String> trouble) {}
