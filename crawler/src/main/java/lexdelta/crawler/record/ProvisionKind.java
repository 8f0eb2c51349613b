package lexdelta.crawler.record;

/** What a provision is. The order here is of no meaning. */
public enum ProvisionKind {
  /** A heading inside the document. */
  HEADING,
  /** A paragraph of the text itself. */
  PARAGRAPH,
  /** Text quoted or extracted from elsewhere, indented by the publisher. */
  EXTRACT,
  EXAMPLE,
  /** A row of a table, its cells kept apart. */
  TABLE_ROW,
  FOOTNOTE,
  /** A picture, by its name; the picture itself is in the snapshot. */
  IMAGE,
  /** A note that is part of the published text. */
  NOTE,
  /** An instruction that amends other text: “2. Section 214.2 is amended by …”. */
  INSTRUCTION,
  /** The statutory authority as printed. */
  AUTHORITY,
  /** Where the text comes from: source notes and the bracketed amendment history. */
  SOURCE_NOTE,
  /** A remark of the publisher's editors, not part of the law. */
  EDITORIAL_NOTE,
  /** A notice that an amendment is published, delayed, corrected or withdrawn: not text yet. */
  AMENDMENT_NOTICE,
  /** A stated fact about the document, such as the kind of a policy update. */
  FACT,
  /** A citation the publisher says is affected. */
  AFFECTED;

  /** Whether it stands beside the text and says something about it, not in it. */
  public boolean besideText() {
    return switch (this) {
      case AUTHORITY, SOURCE_NOTE, EDITORIAL_NOTE, AMENDMENT_NOTICE -> true;
      case HEADING,
          PARAGRAPH,
          EXTRACT,
          EXAMPLE,
          TABLE_ROW,
          FOOTNOTE,
          IMAGE,
          NOTE,
          INSTRUCTION,
          FACT,
          AFFECTED ->
          false;
    };
  }
}
