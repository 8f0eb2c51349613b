/**
 * The text of PDF files that nobody vouches for: {@link lexdelta.crawler.source.pdf.PdfText} opens
 * one within limits and gives its paragraphs as they are read on paper, without the lines that
 * every page repeats, and those lines apart, since forms say their edition there.
 *
 * <p>What the words mean is known to the readers of each publisher, not here.
 */
@NullMarked
package lexdelta.crawler.source.pdf;

import org.jspecify.annotations.NullMarked;
