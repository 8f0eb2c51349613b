/**
 * Versions cut into the passages that a search answers with. {@link
 * lexdelta.indexer.passage.Passages} is the way in: the provisions of a reading go in, {@link
 * lexdelta.indexer.passage.Passage}s come out, each a provision or a few short neighbours that read
 * well together. No text is lost, none is said twice, and the same provisions always give the same
 * passages.
 *
 * <p>Plain Java. It knows the record's {@link lexdelta.crawler.record.Provision} and nothing of
 * indexes, queries or publishers.
 */
@NullMarked
package lexdelta.indexer.passage;

import org.jspecify.annotations.NullMarked;
