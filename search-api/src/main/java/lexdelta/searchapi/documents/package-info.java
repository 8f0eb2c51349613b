/**
 * A document as of a day: for people at {@code /title-8/section-214.2} and {@code
 * /on/2025-04-01/title-8/section-214.2}, addresses that mirror the publisher's, and at {@code
 * /documents} for every other kind; for programs at {@code /api/documents}. {@link
 * lexdelta.searchapi.documents.TextOnDay} says what stood on the day, {@link
 * lexdelta.searchapi.documents.Timeline} which versions there are, {@link
 * lexdelta.searchapi.documents.Markup} makes HTML of provisions, {@link
 * lexdelta.searchapi.documents.CitedLinks} leads from their citations to what they cite, and {@link
 * lexdelta.searchapi.documents.Citing} tells who cites them. A provision stands below its
 * document, {@code /title-8/section-214.2/h/13/iii}: the page opens there and {@link
 * lexdelta.searchapi.documents.ProvisionView} says where that is.
 *
 * <p>For programs of the web archiving trade every document answers to Memento (RFC 7089): {@link
 * lexdelta.searchapi.documents.TimeGate} leads to the version of an instant and lists them all,
 * pages of a day say which one they are ({@link lexdelta.searchapi.documents.Memento}).
 *
 * <p>It reads the record alone: a document can be read while the index is being rebuilt. It must
 * not know how versions come to be or how they are compared.
 */
@NullMarked
package lexdelta.searchapi.documents;

import org.jspecify.annotations.NullMarked;
