/**
 * The record: what publishers said, when we saw it, and what changed. Its nouns are {@link
 * lexdelta.crawler.record.Source}, {@link lexdelta.crawler.record.Snapshot}, {@link
 * lexdelta.crawler.record.Version}, {@link lexdelta.crawler.record.Provision} and {@link
 * lexdelta.crawler.record.Change}; its ports are the plural nouns ({@link
 * lexdelta.crawler.record.Snapshots}, {@link lexdelta.crawler.record.Versions}, {@link
 * lexdelta.crawler.record.Changes}, {@link lexdelta.crawler.record.Checks}).
 *
 * <p>Beside the texts stand two kinds of proof: a {@link lexdelta.crawler.record.Survey} says which
 * days were read, and a {@link lexdelta.crawler.record.CrossCheck} holds our comparisons against the
 * publisher's own {@link lexdelta.crawler.record.Statements}.
 *
 * <p>Append-only: nothing here is ever rewritten or deleted. Everything else in the service is a
 * view that follows the numbered log of {@link lexdelta.crawler.record.Changes}.
 *
 * <p>Plain Java. It knows no Spring, no SQL, no HTTP, no Lucene, and no publisher.
 */
@NullMarked
package lexdelta.crawler.record;

import org.jspecify.annotations.NullMarked;
