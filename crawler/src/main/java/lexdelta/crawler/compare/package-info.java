/**
 * Two readings of a document compared: {@link lexdelta.crawler.compare.Comparison}. Pure functions
 * of their arguments; they know nothing of storage, publishers or presentation.
 *
 * <p>Typography (kinds of quotation marks, dashes and spaces, emphasis, hyphenation) is nothing:
 * two readings that differ in no more are the same.
 */
@NullMarked
package lexdelta.crawler.compare;

import org.jspecify.annotations.NullMarked;
