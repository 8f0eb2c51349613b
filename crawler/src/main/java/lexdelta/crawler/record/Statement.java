package lexdelta.crawler.record;

import java.time.LocalDate;

/**
 * What a publisher itself says of a document: that it changed on a day. Held against our own
 * comparisons; never a source of text.
 *
 * @param effectiveOn the day from which the changed text stands
 * @param issuedOn the day the publisher issued it; one statement may be issued again later
 * @param substantive false for a reissue that, by the publisher's word, changes nothing
 * @param removed whether the document is no longer published from that day on
 */
public record Statement(
    DocumentId document,
    LocalDate effectiveOn,
    LocalDate issuedOn,
    boolean substantive,
    boolean removed) {

  /** The first day whose published text shows it: text is now and then issued ahead of its day. */
  public LocalDate appearsOn() {
    return issuedOn.isAfter(effectiveOn) ? issuedOn : effectiveOn;
  }
}
