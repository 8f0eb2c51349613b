/**
 * The Federal Register: every document that chosen agencies publish, every presidential document,
 * and what is on public inspection before it is published.
 *
 * <p>{@link lexdelta.crawler.source.federalregister.FederalRegister} asks the publisher's lists by
 * days of publication, and takes from them where the full text of each document lies. {@link
 * lexdelta.crawler.source.federalregister.PublicInspection} reads what is filed and not yet
 * published. {@link lexdelta.crawler.source.federalregister.FederalRegisterFile} and {@link
 * lexdelta.crawler.source.federalregister.FederalRegisterListFile} read the same from files, a whole
 * issue of govinfo.gov included.
 *
 * <p><b>A document</b> is addressed by the number that the publisher gave it: {@code
 * /us/fr/2016-02630}, {@code /us/fr/e9-1777}, {@code /us/fr/c1-2017-20310}. Its citation is volume
 * and first page. Its text stands from its day of publication; the days on which the rules in it
 * take effect are facts, each with the sentence that says so.
 *
 * <p><b>One document, one reading.</b> The list and the full text speak of the same document. Where
 * there is a full text, it alone is read as the document, and carries everything; the list then only
 * leads to it. A document without full text is read from the list. Which of the two holds depends on
 * the list's own row, so that neither ever takes turns with the other.
 *
 * <p>The full text comes in two dialects: the publisher's XML, and the USLM of later whole issues,
 * which names on each element what it was in the first. Both lose spaces around emphasis and page
 * breaks in some years; {@link lexdelta.crawler.source.federalregister.Spacing} puts them back.
 *
 * <p>Not known here: how bytes come in, where they are kept, what becomes of a rule that a later
 * document delays.
 */
@NullMarked
package lexdelta.crawler.source.federalregister;

import org.jspecify.annotations.NullMarked;
