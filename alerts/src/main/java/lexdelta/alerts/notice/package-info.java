/**
 * What one person is told at once, in words: a {@link lexdelta.alerts.notice.Notice} goes
 * into the {@link lexdelta.alerts.notice.NoticeWriter}, a message with a subject, a text and the
 * same in HTML comes out.
 *
 * <p>A mail stays below the size at which mail programs cut it off. What gives way is redlines, then
 * sentences; never a change: each is named, and where its redline is left out the mail says so and
 * links to it. Publishers' text is escaped wherever it stands.
 *
 * <p>What is new about pending amendments is said in words with the whole timeline, not as a redline
 * of notes. An event in several places is one entry with its places; one that was told before is not
 * told again, its further places are named with the day on which it was told.
 *
 * <p>Pure functions of their arguments; they send nothing and store nothing.
 */
@NullMarked
package lexdelta.alerts.notice;

import org.jspecify.annotations.NullMarked;
