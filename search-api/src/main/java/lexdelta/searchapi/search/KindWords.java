package lexdelta.searchapi.search;

import lexdelta.crawler.record.DocumentKind;

/** Kinds of documents in words, of several. */
final class KindWords {
  private KindWords() {}

  static String of(DocumentKind kind) {
    return switch (kind) {
      case CFR_SECTION -> "CFR sections";
      case CFR_APPENDIX -> "CFR appendices";
      case CFR_PART -> "CFR parts, notes of";
      case POLICY_UPDATE -> "Policy Manual updates";
      case POLICY_CHAPTER -> "Policy Manual chapters";
      case POLICY_MEMORANDUM -> "Policy memoranda";
      case FEDERAL_REGISTER_DOCUMENT -> "Federal Register";
      case USC_SECTION -> "U.S. Code sections";
      case FORM -> "Forms";
      case NEWS_ITEM -> "News and alerts";
      case VISA_BULLETIN -> "Visa Bulletins";
      case FAM_SECTION -> "Foreign Affairs Manual";
      case DECISION -> "Precedent decisions";
      case DECLARED_PAGE -> "Declared pages";
      case STANDING_ENTRY -> "Entries on standing";
    };
  }
}
