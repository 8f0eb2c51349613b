/**
 * The archive: every HTTP exchange with a publisher, with the bytes as received, in WARC 1.1 files
 * (ISO 28500:2017) that any other tool of the web archiving trade can read.
 *
 * <p>The way in is {@link lexdelta.crawler.archive.Archive}: it appends an {@link
 * lexdelta.crawler.archive.Exchange} and answers with its {@link
 * lexdelta.crawler.record.ArchivePlace}, and it reads one back from there. Nothing is ever
 * rewritten. What an append has acknowledged is on the disk; what a kill left half written is cut
 * off when the archive is opened next.
 *
 * <p>When a UTC day is over, a digest of it is written ({@link
 * lexdelta.crawler.archive.DayDigests}), chained to the one before; {@link
 * lexdelta.crawler.archive.ArchiveVerification} holds the whole archive against itself and names the
 * place of everything that is wrong. What was made of an exchange stands in the record of it as a
 * {@link lexdelta.crawler.archive.Capture}, so that the tables can be rebuilt from these files alone.
 *
 * <p>It knows no network, no database and no publisher, and it does not judge: a block page is kept
 * as faithfully as a title of law.
 */
@NullMarked
package lexdelta.crawler.archive;

import org.jspecify.annotations.NullMarked;
