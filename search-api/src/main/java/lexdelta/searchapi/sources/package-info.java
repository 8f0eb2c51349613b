/**
 * Whether anybody is watching: each source with its last check, how that ended and why, and its
 * last change. Silence must never be ambiguous, so a source that was never checked, or whose last
 * check failed, says so here and on the search page ({@link
 * lexdelta.searchapi.sources.SourceStates}).
 *
 * <p>It reads the record and knows no other feature.
 */
@NullMarked
package lexdelta.searchapi.sources;

import org.jspecify.annotations.NullMarked;
