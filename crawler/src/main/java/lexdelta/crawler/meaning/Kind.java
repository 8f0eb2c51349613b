package lexdelta.crawler.meaning;

import java.util.Locale;

/**
 * What kind of change something is. One change may be of several kinds; each has what it weighs
 * where nothing else is said.
 */
public enum Kind {
  /** The document is new. */
  NEW_DOCUMENT(1),
  /** The document is gone. */
  REMOVED_DOCUMENT(1),
  /** Text that was not there, with all that stands under it. From 0.6 to 0.9 by length and duties. */
  NEW_PROVISION(0.6),
  /** Text that is gone, with all that stood under it. From 0.6 to 0.9 by length and duties. */
  REMOVED_PROVISION(0.6),
  /** Must, may, may not, is required, unless, except, only, not: what one has to do or can do. */
  DUTY(0.9),
  /** How conditions and bounds are joined: and, or, if, at least, within. */
  CONDITION(0.7),
  /** A length of time: a deadline, a validity. */
  PERIOD(0.85),
  /** A day. */
  DATE(0.75),
  /** An amount of money. */
  AMOUNT(0.85),
  /** A percentage. */
  PERCENTAGE(0.8),
  /** An age. */
  AGE(0.85),
  /** Any other number that counts something. */
  COUNT(0.7),
  /** Who is covered: persons, and any, all or certain of them. */
  WHO(0.8),
  /** What a term means. */
  DEFINITION(0.8),
  /** The day of a form's edition. */
  FORM_EDITION(0.6),
  /** Other words, of which no rule knows what they change. */
  WORDING(0.5),
  /** A notice of an amendment still to come, delayed, stayed or withdrawn. */
  PENDING_AMENDMENT(0.5),
  /** A paragraph divided into several. */
  SPLIT(0.15),
  /** Several paragraphs made one. */
  MERGED(0.15),
  /** Another place among the paragraphs around it. */
  MOVED(0.1),
  /** Another label. */
  REDESIGNATION(0.1),
  /** Another name of the same: of an agency, an office, a group of persons. */
  NOMENCLATURE(0.15),
  /** Plainer words of the same force: “shall” and “must”. */
  RESTYLING(0.15),
  /** Another citation. */
  CROSS_REFERENCE(0.2),
  /** Words of a heading. */
  HEADING(0.2),
  /** A cell of a table; its other kinds say what in it changed. */
  TABLE_CELL(0.3),
  /** Marks between the same words, capitals. */
  PUNCTUATION(0.2),
  /** The authority as printed. */
  AUTHORITY(0.15),
  /** The history of amendments as printed. */
  SOURCE_NOTE(0.1),
  /** A remark of the publisher's editors. */
  EDITORIAL_NOTE(0.2),
  /** Where words lead. */
  LINKS(0.1),
  /** How deep a heading stands. */
  HEADING_LEVEL(0.05),
  /** Kinds of quotation marks, dashes, spaces. */
  TYPOGRAPHY(0);

  private final double weight;

  Kind(double weight) {
    this.weight = weight;
  }

  /** What a change of this kind weighs where nothing else is said, 0 to 1. */
  public double weight() {
    return weight;
  }

  /** As written in JSON: {@code new-provision}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it can change what the law says, and not only how or where. */
  boolean substantive() {
    return switch (this) {
      case NEW_DOCUMENT,
          REMOVED_DOCUMENT,
          NEW_PROVISION,
          REMOVED_PROVISION,
          DUTY,
          CONDITION,
          PERIOD,
          DATE,
          AMOUNT,
          PERCENTAGE,
          AGE,
          COUNT,
          WHO,
          DEFINITION,
          FORM_EDITION,
          WORDING ->
          true;
      case PENDING_AMENDMENT,
          SPLIT,
          MERGED,
          MOVED,
          REDESIGNATION,
          NOMENCLATURE,
          RESTYLING,
          CROSS_REFERENCE,
          HEADING,
          TABLE_CELL,
          PUNCTUATION,
          AUTHORITY,
          SOURCE_NOTE,
          EDITORIAL_NOTE,
          LINKS,
          HEADING_LEVEL,
          TYPOGRAPHY ->
          false;
    };
  }
}
