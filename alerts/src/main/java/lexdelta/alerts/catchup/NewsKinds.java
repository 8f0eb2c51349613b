package lexdelta.alerts.catchup;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.meaning.Kind;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;

/** Which sorts of news a change is, by its document, its cause and what it means. */
final class NewsKinds {
  private NewsKinds() {}

  static Set<NewsKind> of(Change change, Comparison comparison, Meaning meaning) {
    Set<NewsKind> kinds = EnumSet.noneOf(NewsKind.class);
    if (change.cause() == Cause.CALENDAR) {
      kinds.add(NewsKind.EFFECTIVE_TODAY);
    }
    if (change.kind() == ChangeKind.STANDING) {
      kinds.add(NewsKind.STANDING);
      return kinds;
    }
    if (meaning.kinds().contains(Kind.PENDING_AMENDMENT)) {
      kinds.add(NewsKind.AMENDMENT_PENDING);
    }
    Reading reading = comparison.after().or(comparison::before).orElseThrow();
    kinds.addAll(ofDocument(change, reading, comparison, meaning));
    if (kinds.isEmpty()) {
      kinds.add(NewsKind.PAGE_CHANGE);
    }
    return kinds;
  }

  private static Set<NewsKind> ofDocument(
      Change change, Reading reading, Comparison comparison, Meaning meaning) {
    return switch (reading.kind()) {
      case CFR_SECTION, CFR_APPENDIX, CFR_PART ->
          change.kind() == ChangeKind.NOTES_ONLY
              ? EnumSet.noneOf(NewsKind.class)
              : EnumSet.of(NewsKind.AMENDMENT_EFFECTIVE);
      case FEDERAL_REGISTER_DOCUMENT -> register(reading);
      case POLICY_UPDATE, POLICY_CHAPTER, POLICY_MEMORANDUM, FAM_SECTION ->
          EnumSet.of(NewsKind.POLICY_UPDATE);
      case USC_SECTION -> EnumSet.of(NewsKind.STATUTE);
      case FORM -> form(meaning);
      case VISA_BULLETIN -> bulletin(comparison);
      case DECISION -> EnumSet.of(NewsKind.DECISION);
      case NEWS_ITEM -> EnumSet.of(NewsKind.NEWS);
      case STANDING_ENTRY -> EnumSet.of(NewsKind.STANDING);
      case DECLARED_PAGE -> EnumSet.of(NewsKind.PAGE_CHANGE);
    };
  }

  /** By the publisher's own word for the document, and by what it says it does to another. */
  private static Set<NewsKind> register(Reading reading) {
    Set<NewsKind> kinds = EnumSet.noneOf(NewsKind.class);
    for (Fact fact : reading.facts()) {
      if (fact.kind() == FactKind.LABEL && fact.about().equals("type")) {
        switch (fact.value().toLowerCase(Locale.ROOT)) {
          case "rule", "interim rule", "final rule" -> kinds.add(NewsKind.NEW_RULE);
          case "proposed rule" -> kinds.add(NewsKind.PROPOSED_RULE);
          case "presidential document" -> kinds.add(NewsKind.PRESIDENTIAL);
          default -> kinds.add(NewsKind.NOTICE);
        }
      } else if (fact.kind() == FactKind.CONCERNS && fact.about().startsWith("corrects")) {
        kinds.add(NewsKind.CORRECTION);
      } else if (fact.kind() == FactKind.CONCERNS
          && fact.about().matches("(delays|withdraws|stays|postpones).*")) {
        kinds.add(NewsKind.AMENDMENT_PENDING);
      }
    }
    return kinds.isEmpty() ? EnumSet.of(NewsKind.NOTICE) : kinds;
  }

  private static Set<NewsKind> form(Meaning meaning) {
    return meaning.kinds().contains(Kind.FORM_EDITION)
        ? EnumSet.of(NewsKind.FORM_EDITION, NewsKind.FORM_CHANGE)
        : EnumSet.of(NewsKind.FORM_CHANGE);
  }

  private static Set<NewsKind> bulletin(Comparison comparison) {
    boolean moved =
        !comparison
            .before()
            .map(BulletinCell::cutoffs)
            .equals(comparison.after().map(BulletinCell::cutoffs));
    return EnumSet.of(moved ? NewsKind.CUT_OFF_MOVED : NewsKind.PAGE_CHANGE);
  }
}
