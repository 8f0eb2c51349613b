/**
 * What changed: the numbered log at {@code /changes}, one change at {@code /changes/4711} with
 * those that came in the same snapshot, and any two days of a document at {@code
 * /compare/2025-04-01/to/2025-06-01/title-8/section-214.2}; for programs at {@code /api/changes}
 * and {@code /api/compare}.
 *
 * <p>{@link lexdelta.crawler.compare} compares and {@link lexdelta.crawler.redline} prints; here
 * the two readings are found and the redline gets its page. It must not know how documents are
 * shown or searched.
 */
@NullMarked
package lexdelta.searchapi.comparisons;

import org.jspecify.annotations.NullMarked;
