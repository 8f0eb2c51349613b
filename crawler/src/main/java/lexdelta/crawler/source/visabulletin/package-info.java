/**
 * The Visa Bulletin of the Department of State: {@link
 * lexdelta.crawler.source.visabulletin.VisaBulletin} watches the list of months and the pages to
 * which it leads. All of them are one document with a version a month.
 *
 * <p>Every word between the bulletin's own heading and its last line is kept, the charts row by row.
 * Beside them each cell of the charts is a fact under a {@link
 * lexdelta.crawler.record.BulletinCell} that stays the same while rows are relabelled. The layout of
 * the pages has changed many times since 2001; charts are known by what stands in them (a column for
 * all chargeability areas, cells that are days, C or U), not by their markup.
 */
@NullMarked
package lexdelta.crawler.source.visabulletin;

import org.jspecify.annotations.NullMarked;
