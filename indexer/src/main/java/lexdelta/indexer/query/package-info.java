/**
 * The language of words and connectors: text in, a sealed tree ({@link lexdelta.indexer.query.Query})
 * out, with what was understood in words, or a message that says where it went wrong. The same
 * parser serves the search box, saved searches, topics and alerts.
 *
 * <p>Plain Java. It knows no Lucene: {@code index} translates the tree.
 */
@NullMarked
package lexdelta.indexer.query;

import org.jspecify.annotations.NullMarked;
