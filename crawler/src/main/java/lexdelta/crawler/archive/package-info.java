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
 * <p>It knows no network, no database and no publisher, and it does not judge: a block page is kept
 * as faithfully as a title of law.
 */
@NullMarked
package lexdelta.crawler.archive;

import org.jspecify.annotations.NullMarked;
