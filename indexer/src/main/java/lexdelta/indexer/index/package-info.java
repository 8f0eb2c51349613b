/**
 * The passages of the record in Lucene. Those who search know {@link
 * lexdelta.indexer.index.SearchIndex}: a {@link lexdelta.indexer.index.SearchRequest} goes in, a
 * {@link lexdelta.indexer.index.SearchResult} of {@link lexdelta.indexer.index.Hit}s comes out. Those
 * who match saved searches against changes use {@link lexdelta.indexer.index.QueryTranslator}, {@link
 * lexdelta.indexer.index.PassageDocuments} and {@link lexdelta.indexer.index.Analyzers}, the very
 * same that the index is written and searched with; the names of fields lie in one place, {@link
 * lexdelta.indexer.index.Fields}.
 *
 * <p>A view: it can be deleted at any time and comes back from the record. Its cursor, the number of
 * the last change it holds, lies in the Lucene commit itself, so that text and cursor are never
 * apart. An index of another schema, or one that is damaged, is discarded when it is opened.
 *
 * <p>It knows nothing of publishers, HTTP or Spring.
 */
@NullMarked
package lexdelta.indexer.index;

import org.jspecify.annotations.NullMarked;
