/**
 * How texts stand, as pages and programs show it: {@link
 * lexdelta.searchapi.standing.StandingView} for a page, {@link
 * lexdelta.searchapi.standing.StandingBody} for JSON; and the form and the address by which an
 * attorney enters an order. Entries are never edited: one lifts another.
 *
 * <p>It knows how to ask and to enter, and nothing of how standings are found out.
 */
@NullMarked
package lexdelta.searchapi.standing;

import org.jspecify.annotations.NullMarked;
