package lexdelta.searchapi.web;

import lexdelta.crawler.coverage.CoverageOverview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How all sources are covered, in the line at the foot of every page, of problems too. */
public final class CoverageLine {
  private static final Logger LOG = LoggerFactory.getLogger(CoverageLine.class);

  private final CoverageOverview overview;

  CoverageLine(CoverageOverview overview) {
    this.overview = overview;
  }

  /** The line. It never fails: the page that says what is wrong has it too. */
  public String words() {
    try {
      return overview.summary().inWords();
    } catch (RuntimeException e) {
      LOG.warn("How sources are covered cannot be told now.", e);
      return "How sources are covered cannot be told now.";
    }
  }
}
