/**
 * The search box, for people at {@code /search} and for programs at {@code /api/search}. The query
 * goes to {@link lexdelta.indexer.query.QueryLanguage}, its tree to {@link
 * lexdelta.indexer.index.SearchIndex}; here the answer is shown with the words in which the query
 * was understood, or the place where it could not be.
 *
 * <p>It must not know how the index works, nor read the record past it.
 */
@NullMarked
package lexdelta.searchapi.search;

import org.jspecify.annotations.NullMarked;
