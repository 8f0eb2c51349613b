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
  POLICY_UPDATE,
  /** A chapter of a policy manual. */
  POLICY_CHAPTER,
  /** A memorandum of policy. */
  POLICY_MEMORANDUM,
  /** A document of the Federal Register. */
  FEDERAL_REGISTER_DOCUMENT,
  /** A section of the United States Code. */
  USC_SECTION,
  /** A form, with what its pages say of editions, fees and filing. */
  FORM,
  /** An item of news, or an alert. */
  NEWS_ITEM,
  /** The Visa Bulletin, a version a month. */
  VISA_BULLETIN,
  /** A section of the Foreign Affairs Manual. */
  FAM_SECTION,
  /** A precedent decision. */
  DECISION,
  /** A page, a file or an item of a feed that a firm declared. */
  DECLARED_PAGE,
  /** An attorney's entry on how a text stands, with the order it rests on. */
  STANDING_ENTRY
}
