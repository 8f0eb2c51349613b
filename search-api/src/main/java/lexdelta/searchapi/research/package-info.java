/**
 * What people keep of their own research: {@link lexdelta.searchapi.research.SavedSearches}, the
 * {@link lexdelta.searchapi.research.History} of their searches, and {@link
 * lexdelta.searchapi.research.Folders} of texts and searches with notes. All of it is a client's
 * business: it is there for its owner, and for a team where its owner shared it, and for nobody else;
 * also not for an administrator, and not in the log of who did what.
 *
 * <p>What a search means it does not know: a search is the parameters of its address.
 */
@NullMarked
package lexdelta.searchapi.research;

import org.jspecify.annotations.NullMarked;
