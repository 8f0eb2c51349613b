/**
 * Tells the administrator when a source goes dark, is late or suspect, and when it is back. {@link
 * lexdelta.alerts.coverage.CoverageNotices} follows the {@link
 * lexdelta.crawler.coverage.CoverageLog} after a cursor of its own, writes one message a run with
 * all that is new ({@link lexdelta.alerts.coverage.CoverageLetter}), and puts message and cursor down
 * together ({@link lexdelta.alerts.coverage.ToldLog}): so each change of state is told once, whenever
 * the service is killed.
 *
 * <p>Plain Java; the table is the sub-package's business. Whether a source is dark is decided
 * elsewhere, and sending is {@link lexdelta.alerts.delivery}'s.
 */
@NullMarked
package lexdelta.alerts.coverage;

import org.jspecify.annotations.NullMarked;
