/**
 * How the law is cited. {@link lexdelta.crawler.citation.CitationReader} finds the citations in running
 * text, each {@link lexdelta.crawler.citation.Found} with the place where it stands and the {@link
 * lexdelta.crawler.citation.Citation} it means; what is said from where the text stands, “paragraph
 * (b)(2) of this section”, it resolves by a {@link lexdelta.crawler.citation.Context}. A citation has
 * one form for all ways to write it, prints as practitioners and as The Bluebook have it, and leads to
 * the document's permanent address. {@link lexdelta.crawler.citation.InaTable} translates the numbers
 * of the Immigration and Nationality Act into those of title 8 of the United States Code, and back.
 *
 * <p>The reader is a scanner made by hand: {@link lexdelta.crawler.citation.Scan} answers questions
 * about single places of the text, one class for each family of citations asks them. There is a regular
 * expression only where what it reads is a few characters long.
 *
 * <p>Published to the other modules. Plain Java; it knows no document, publisher or query.
 */
@NullMarked
package lexdelta.crawler.citation;

import org.jspecify.annotations.NullMarked;
