/**
 * How the law is cited. Today the statute: {@link lexdelta.crawler.citation.StatuteCitation} reads a
 * section of the United States Code or of the Immigration and Nationality Act, which title 8 of the
 * Code prints under numbers of its own, and {@link lexdelta.crawler.citation.InaTable} translates
 * the numbers either way. Whoever holds two citations against each other holds them in the one form
 * that {@link lexdelta.crawler.citation.StatuteCitation#toString()} gives.
 *
 * <p>Published to the other modules. Plain Java; it knows no document, publisher or query.
 */
@NullMarked
package lexdelta.crawler.citation;

import org.jspecify.annotations.NullMarked;
