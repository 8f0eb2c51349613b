package lexdelta.crawler.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.pending.FederalRegister;
import lexdelta.crawler.pending.PendingAmendment;
import lexdelta.crawler.pending.PendingAmendments;
import lexdelta.crawler.pending.Step;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/**
 * What a version says of how texts stand: of its own, by the publisher's notices and amendments still
 * to come, and of others, where it delays, stays, withdraws or overrules them. Pure; only what the
 * publisher's own words say is said.
 */
public final class StandingRules {
  /** A chapter's notice of an order, which names no memorandum: the chapter itself is not stopped. */
  private static final String UNNAMED = "something that its notice tells of";

  private final Version version;
  private final Reading reading;
  private final List<Standing> found = new ArrayList<>();

  private StandingRules(Version version, Reading reading) {
    this.version = version;
    this.reading = reading;
  }

  /** Everything that a version says, its own standing first; nothing of one without a text. */
  public static List<Standing> of(Version version) {
    return version
        .reading()
        .map(reading -> new StandingRules(version, reading).all())
        .orElse(List.of());
  }

  private List<Standing> all() {
    switch (reading.kind()) {
      case STANDING_ENTRY ->
          StandingEntry.read(reading, version.observedAt()).ifPresent(found::add);
      case FEDERAL_REGISTER_DOCUMENT -> found.addAll(new RegisterRules(version, reading).all());
      case DECISION -> decided();
      case CFR_SECTION,
          CFR_APPENDIX,
          CFR_PART,
          POLICY_UPDATE,
          POLICY_CHAPTER,
          POLICY_MEMORANDUM,
          USC_SECTION,
          FORM,
          NEWS_ITEM,
          VISA_BULLETIN,
          FAM_SECTION,
          DECLARED_PAGE -> {
        noticed();
        PendingAmendments.of(reading).forEach(this::pending);
      }
    }
    return found.stream().distinct().toList();
  }

  /** The publisher's notices beside or in its own text. */
  private void noticed() {
    List<Fact> said = facts(reading, FactKind.STANDING);
    boolean chapter = reading.kind() == DocumentKind.POLICY_CHAPTER;
    boolean named = said.stream().anyMatch(fact -> !fact.about().isEmpty());
    for (Fact fact : said) {
      if (chapter && named && fact.about().isEmpty()) {
        continue; // the same notice goes on about what it has named
      }
      StandingKind.said(fact.value())
          .ifPresent(kind ->
              found.add(
                  new Standing(
                      kind,
                      reading.document().value(),
                      "",
                      chapter && !named ? UNNAMED : fact.about(),
                      "",
                      "",
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      said(fact.words()))));
    }
  }

  /** An amendment that is announced: it stands so, and the text stands as it is printed. */
  private void pending(PendingAmendment amendment) {
    Optional<StandingKind> kind =
        switch (amendment.status()) {
          case PENDING -> Optional.of(StandingKind.FUTURE);
          case DELAYED, DELAYED_INDEFINITELY -> Optional.of(StandingKind.DELAYED);
          case STAYED -> Optional.of(StandingKind.STAYED);
          case WITHDRAWN -> Optional.of(StandingKind.WITHDRAWN);
          case UNCLEAR -> Optional.empty();
        };
    kind.ifPresent(it -> {
      Step last = telling(amendment);
      found.add(
          new Standing(
              it,
              reading.document().value(),
              "",
              amendment.name(),
              "",
              last.citation().map(FederalRegister::toString).orElse(""),
              last.publishedOn(),
              amendment.expectedOn(),
              Optional.empty(),
              said(last.words())));
    });
  }

  private static Step telling(PendingAmendment amendment) {
    return amendment.timeline().reversed().stream()
        .filter(step -> step.kind() != Step.Kind.CORRECTED && step.kind() != Step.Kind.OTHER)
        .findFirst()
        .orElse(amendment.timeline().getLast());
  }

  /** A decision that overrules, vacates or supersedes others says so in its headnote. */
  private void decided() {
    for (Fact fact : facts(reading, FactKind.CONCERNS)) {
      StandingKind.said(fact.about())
          .ifPresent(kind ->
              found.add(
                  new Standing(
                      kind,
                      fact.value(),
                      "",
                      "",
                      fact.about().endsWith("in part") ? "in part" : "",
                      reading.citation(),
                      Optional.of(issued(version, reading)),
                      Optional.empty(),
                      Optional.empty(),
                      said(fact.words()))));
    }
  }

  private Standing.Said said(String words) {
    return said(version, words);
  }

  static Standing.Said said(Version version, String words) {
    return new Standing.Said(version.document(), version.observedAt(), words, "", "");
  }

  static LocalDate issued(Version version, Reading reading) {
    return reading.publishedOn().orElse(version.effectiveOn());
  }

  static List<Fact> facts(Reading reading, FactKind kind) {
    return reading.facts().stream().filter(fact -> fact.kind() == kind).toList();
  }

  /** The kinds of document whose text is law or policy, and so is in force or not. */
  public static boolean inForce(DocumentKind kind) {
    return switch (kind) {
      case CFR_SECTION,
          CFR_APPENDIX,
          CFR_PART,
          USC_SECTION,
          POLICY_CHAPTER,
          POLICY_MEMORANDUM,
          FAM_SECTION,
          DECISION ->
          true;
      case POLICY_UPDATE,
          FEDERAL_REGISTER_DOCUMENT,
          FORM,
          NEWS_ITEM,
          VISA_BULLETIN,
          DECLARED_PAGE,
          STANDING_ENTRY ->
          false;
    };
  }
}
