/**
 * Queries that wait for texts, by the hundred thousand. {@link
 * lexdelta.alerts.matching.stored.StoredQueries} is the way in: a query is put under a key, a text is
 * asked about, and the keys of the queries that are true of it come out.
 *
 * <p>What a query means is decided by {@link lexdelta.indexer.index.StoredQuery}, which search and
 * stored queries share. Here is decided only which queries are asked at all: each waits at what its
 * text must have ({@link lexdelta.indexer.index.StoredQuery.Need}), the rarest word as far as it is
 * known, and most wait in vain at the cost of nothing. Equal queries are held, and asked, once.
 *
 * <p>Plain Java. It knows no topics and no subscriptions.
 */
@NullMarked
package lexdelta.alerts.matching.stored;

import org.jspecify.annotations.NullMarked;
