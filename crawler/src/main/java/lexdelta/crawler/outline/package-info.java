/**
 * The outline of a text: flat paragraphs read as the tree of their labels, {@code (a)(1)(i)(A)} and
 * further, with definitions, tables and notes where they belong. {@link
 * lexdelta.crawler.outline.Outline#of} is the whole of it. Pure functions of the text; they know
 * nothing of storage, publishers or presentation.
 *
 * <p>Labels alone do not say where they belong: {@code (i)} is a letter or a numeral, {@code (1)} may
 * stand under {@code (a)} and again under {@code (A)}, one paragraph may open three levels, and
 * italics that would tell are sometimes lost. {@link lexdelta.crawler.outline.Search} therefore
 * follows the likely ways side by side and takes the one that explains the whole text best.
 *
 * <p>The series of levels is that of the Code of Federal Regulations (Document Drafting Handbook of
 * the Office of the Federal Register, section 2.8) and of the United States Code; others are read by
 * their own order.
 *
 * <p>{@link lexdelta.crawler.outline.Places} gives every provision its permanent address and its
 * citation, and answers the other way round: what stands at an address, and which paragraphs stand
 * under {@code (c)(2)}.
 */
@NullMarked
package lexdelta.crawler.outline;

import org.jspecify.annotations.NullMarked;
