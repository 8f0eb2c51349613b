/**
 * The passages of the record in Lucene: names of fields, analyzers, writer and searcher ({@link
 * lexdelta.indexer.index.SearchIndex}). A view: it can be deleted at any time and comes back from
 * the record. Its cursor, the number of the last change it holds, lies in the Lucene commit itself.
 */
@NullMarked
package lexdelta.indexer.index;

import org.jspecify.annotations.NullMarked;
