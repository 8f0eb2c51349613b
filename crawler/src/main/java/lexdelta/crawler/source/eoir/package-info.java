/**
 * The precedent decisions of the Board of Immigration Appeals and the Attorney General, as the
 * Executive Office for Immigration Review publishes them: {@link
 * lexdelta.crawler.source.eoir.EoirVolume} watches the list of one volume and the PDF files to which
 * it leads.
 *
 * <p>A decision is two documents. {@code /us/eoir/decisions/28-i-n-dec-751} is what the list says of
 * it: citation, docket number, headnote. {@code …/opinion} is the decision itself, read from its
 * file, with the day on which it was decided; the list gives no more than the year.
 *
 * <p>The list has been redesigned before and will be again. Decisions are found by what they are
 * called, a citation with a docket number beside it, and not by how the page is built. Decisions are
 * only ever added: one that is no longer listed is not thereby gone.
 */
@NullMarked
package lexdelta.crawler.source.eoir;

import org.jspecify.annotations.NullMarked;
