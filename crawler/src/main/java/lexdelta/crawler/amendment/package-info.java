/**
 * Which document of the Federal Register made a change of the Code of Federal Regulations: {@link
 * lexdelta.crawler.amendment.Amendments#makers} finds the {@link
 * lexdelta.crawler.amendment.AmendingDocument}s of two versions, {@link
 * lexdelta.crawler.amendment.Amendments#madeBy} the changes that such a document made.
 *
 * <p>The section's own amendment note is believed first: it names the page and the day of what is new
 * in it. Where it says nothing new, a document that amends the section from the very day on is likely
 * the one. Nothing is kept: both follow from the record each time they are asked for.
 *
 * <p>Published to the other modules. It knows {@link lexdelta.crawler.record} and the JDK.
 */
@NullMarked
package lexdelta.crawler.amendment;

import org.jspecify.annotations.NullMarked;
