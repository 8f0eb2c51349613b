package lexdelta.crawler.record;

/** What a {@link Fact} states. */
public enum FactKind {
  /** The publisher's own label of a document, as it writes it: policy alert, rule. */
  LABEL,
  /** A number the document is known by; {@code about} says which: document number, RIN, docket. */
  IDENTIFIER,
  /** A provision the document changes or bears on, by its address or its citation. */
  AFFECTS,
  /**
   * Another document it corrects, delays, withdraws, stays or supersedes; {@code about} says which
   * of these, the value names the document.
   */
  CONCERNS,
  /** A day from which it takes effect. */
  EFFECTIVE_ON,
  /** The last day on which it is in effect, where it ends by itself. */
  EFFECTIVE_UNTIL,
  /** A day until which comments are taken. */
  COMMENTS_CLOSE_ON,
  /** A day from which those concerned must comply. */
  COMPLIANCE_ON,
  /** The day of a form's edition. */
  EDITION_ON,
  /** The last day on which an earlier edition is taken. */
  ACCEPTED_UNTIL,
  /** The last day of something granted or open, such as a registration; {@code about} says of what. */
  ENDS_ON,
  /** An amount to pay, in dollars: {@code 470.00}; or the address where it is stated. */
  FEE,
  /** Where to file. */
  FILED_AT,
  /** A file to load, by its address. */
  DOWNLOAD,
  /** A cell of the Visa Bulletin: an ISO day, {@code C} for current or {@code U} for unavailable. */
  CUTOFF,
  /** The mark of the change that brought the text, as the publisher numbers it. */
  TRANSMITTAL,
  /** The day of a decision. */
  DECIDED_ON,
  /** The day on which a page last changed by its publisher's list: a hint where to look. */
  MODIFIED_ON,
  /** The day by which the next issue is due. */
  NEXT_EXPECTED_ON,
  /** In force, delayed, stayed, vacated, enjoined and the like, by the publisher's own words. */
  STANDING
}
