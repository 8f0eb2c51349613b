package lexdelta.alerts.notice;

import java.util.function.Function;
import lexdelta.crawler.coverage.CoverageOverview;
import lexdelta.crawler.record.SourceId;

/**
 * What every message of this service has in common, by whatever channel it goes.
 *
 * @param links to this service
 * @param domain of this service, in Message-IDs and in the list's name
 * @param sourceNames what to call a source to people
 * @param coverage whose summary each message carries
 */
public record Letterhead(
    Links links,
    String domain,
    Function<SourceId, String> sourceNames,
    CoverageOverview coverage) {}
