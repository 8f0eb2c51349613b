package lexdelta.crawler.record;

/** What sort of citable unit a document is. */
public enum DocumentKind {
  /** A section of the Code of Federal Regulations. */
  CFR_SECTION,
  /** An appendix to a part or subpart of the Code of Federal Regulations. */
  CFR_APPENDIX,
  /** What is printed at the level of a part itself: its authority, its sources, notes. */
  CFR_PART,
  /** An entry of the list of updates to the USCIS Policy Manual. */
  POLICY_UPDATE
}
