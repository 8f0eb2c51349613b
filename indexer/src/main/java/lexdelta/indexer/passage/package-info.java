/**
 * Versions cut into the passages that a search answers with. {@link
 * lexdelta.indexer.passage.Passages} is the way in: a reading goes in, {@link
 * lexdelta.indexer.passage.Passage}s come out, each a provision or a few short neighbours that read
 * well together. No text is lost, none is said twice, and the same provisions always give the same
 * passages.
 *
 * <p>Plain Java. It knows the record's {@link lexdelta.crawler.record.Reading}, its {@link
 * lexdelta.crawler.outline.Places} and nothing of indexes, queries or publishers.
 */
@NullMarked
package lexdelta.indexer.passage;

import org.jspecify.annotations.NullMarked;
