package lexdelta.searchapi.comparisons;

import lexdelta.crawler.amendment.AmendingDocument;
import lexdelta.searchapi.web.Addresses;

/**
 * A document of the Federal Register that made a change.
 *
 * @param citation {@code 82 FR 7629}
 * @param heading may be empty
 * @param how {@code AMENDMENT_NOTE} or {@code PART_AND_DAY}
 * @param sure from 0 to 1
 * @param sentence how it was found
 * @param address of its page; empty when the record does not have it
 */
record CauseLine(
    String citation, String heading, String how, double sure, String sentence, String address) {
  static CauseLine of(AmendingDocument document) {
    return new CauseLine(
        document.citation(),
        document.heading(),
        document.how().name(),
        document.sure(),
        document.sentence(),
        document.document().map(Addresses::page).orElse(""));
  }
}
