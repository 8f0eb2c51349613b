/**
 * Markup that nobody vouches for, and the text in it: {@link
 * lexdelta.crawler.source.markup.GuardedXml} walks over XML, {@link
 * lexdelta.crawler.source.markup.HtmlPage} reads a page that must be whole, {@link
 * lexdelta.crawler.source.markup.FoldedText} and {@link
 * lexdelta.crawler.source.markup.Paragraphs} keep the words and drop the white space. What a
 * publisher means by its markup is known to the readers, not here.
 */
@NullMarked
package lexdelta.crawler.source.markup;

import org.jspecify.annotations.NullMarked;
