/**
 * The indexer: the record made searchable as of any day. Versions are cut into passages ({@code
 * passage}), kept in Lucene ({@code index}), and asked for in the lawyer's language ({@code query});
 * {@code catchup} follows the log. {@link lexdelta.indexer.IndexerConfiguration} wires them.
 *
 * <p>A view of the record. It knows nothing of publishers, subscriptions or screens.
 */
@NullMarked
package lexdelta.indexer;

import org.jspecify.annotations.NullMarked;
