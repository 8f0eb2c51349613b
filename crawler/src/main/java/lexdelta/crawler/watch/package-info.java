/**
 * The job that watches a source, in four steps: {@code fetch} looks at its addresses and keeps what
 * comes, {@code read} goes over every snapshot not read yet and records what changed, {@code
 * back-fill} brings in what is missing of the past, and {@code cross-check} holds what was compared
 * against the publisher's own list. Each step asks "what is missing?", so that a first run, a
 * restart after a kill, history, and reading again with a newer reader are one path.
 *
 * <p>The way in is {@link lexdelta.crawler.watch.Watch}. Sources are watched side by side; the
 * failure of one never stops another.
 *
 * <p>Beside the job: {@link lexdelta.crawler.watch.RecordRebuild} makes a record from the archive
 * alone, by the same steps, and {@link lexdelta.crawler.watch.SnapshotVerification} reads the bytes
 * of every snapshot where the record says they are.
 */
@NullMarked
package lexdelta.crawler.watch;

import org.jspecify.annotations.NullMarked;
