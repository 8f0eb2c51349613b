package lexdelta.crawler.citation;

import java.util.Locale;

/** What a {@link Citation} cites. */
public enum CitationKind {
  /** The Code of Federal Regulations: a section, part, subpart, appendix or chapter. */
  CFR,
  /** The United States Code. */
  USC,
  /** The Immigration and Nationality Act by its own numbers. */
  INA,
  PUBLIC_LAW,
  /** A page of the Statutes at Large. */
  STAT,
  /** An executive order, or a proclamation. */
  EXECUTIVE_ORDER,
  /** A page of the Federal Register. */
  FR,
  /** A document of the Federal Register by its number. */
  FR_DOC,
  /** A rulemaking by its Regulation Identifier Number. */
  RIN,
  DOCKET,
  /** The USCIS Policy Manual. */
  USCIS_PM,
  POLICY_ALERT,
  /** The Foreign Affairs Manual. */
  FAM,
  /** A precedent decision in Administrative Decisions under Immigration and Nationality Laws. */
  DECISION,
  FORM,
  /** A place said from where the text stands, and nobody told us where that is. */
  RELATIVE;

  /** In lower case with hyphens: {@code fr-doc}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
