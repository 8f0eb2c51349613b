package lexdelta.crawler.coverage;

import lexdelta.crawler.record.SourceId;

/**
 * How a source is covered.
 *
 * @param reason what makes it so, for people; never empty
 */
public record Coverage(SourceId source, CoverageState state, String reason) {}
