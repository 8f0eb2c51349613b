/**
 * Comparisons, and texts by themselves, as files to take along: {@link
 * lexdelta.searchapi.export.WordFile} with real tracked changes, {@link
 * lexdelta.searchapi.export.PdfFile} tagged for screen readers. Each page of either says what is
 * compared, of which days, and that it is no official edition: the {@link
 * lexdelta.searchapi.export.Masthead}.
 *
 * <p>The law of the Word file: all changes accepted, its paragraphs are the later text; all
 * rejected, the earlier. {@link lexdelta.searchapi.export.Weave} keeps it, down to the typography
 * that a {@link lexdelta.crawler.compare.Comparison} calls nothing.
 *
 * <p>A {@link lexdelta.searchapi.export.Handout} is a text with headings, lists, quotations and
 * tables, which people write around the changes. Its law: Word, PDF, {@link
 * lexdelta.searchapi.export.HtmlFile}, {@link lexdelta.searchapi.export.MarkdownFile} and {@link
 * lexdelta.searchapi.export.SlidesFile} say the same words in the same order. What changed in it
 * bears its signs in each, and is tracked in none.
 *
 * <p>Publishers' text stays text: {@link lexdelta.searchapi.export.Printable} takes out what no file
 * may contain and what turns the direction of writing. Pure functions of their arguments; they know
 * nothing of pages, addresses or the record's storage.
 */
@NullMarked
package lexdelta.searchapi.export;

import org.jspecify.annotations.NullMarked;
