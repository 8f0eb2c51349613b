package lexdelta.crawler.coverage;

/** Somebody who knows how all sources are covered, and says so at once. */
@FunctionalInterface
public interface CoverageOverview {
  /** The newest summary; not older than a minute. */
  CoverageSummary summary();
}
