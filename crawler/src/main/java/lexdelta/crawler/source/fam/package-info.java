/**
 * Volume 9 of the Foreign Affairs Manual, by which consular officers decide on visas: {@link
 * lexdelta.crawler.source.fam.ForeignAffairsManual} watches its table of contents and the pages to
 * which it leads.
 *
 * <p>A page such as {@code 9 FAM 402.10} is the document {@code /us/state/fam/9/402.10}, and each
 * section of it, {@code 9 FAM 402.10-8}, one below: {@code /us/state/fam/9/402.10/8}. What stands
 * under a section, {@code 9 FAM 402.10-8(A)}, is a part of it with a heading of its own. The change
 * transmittal under a heading, {@code (CT:VISA-1949; 03-15-2024)}, dates the text.
 *
 * <p>Written from the published form of the pages, without a recording: unproven.
 */
@NullMarked
package lexdelta.crawler.source.fam;

import org.jspecify.annotations.NullMarked;
