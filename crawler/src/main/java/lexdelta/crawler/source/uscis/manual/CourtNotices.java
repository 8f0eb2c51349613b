package lexdelta.crawler.source.uscis.manual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.uscis.page.Days;

/** Sentences at the opening of a chapter that say what a court did to a memorandum or to the text. */
final class CourtNotices {
  private static final int OPENING = 8;
  private static final Pattern COURT =
      Pattern.compile(
          "(?i)\\b(?:district court|court of appeals|circuit|supreme court|court[- ]ordered"
              + "|(?:final )?judgment|injunction|restraining order|the court)\\b");
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)\\b(vacat(?:ed|es|ing|ur)|enjoin(?:ed|s|ing)?|preliminary injunction|stay(?:ed|s|ing)"
              + "|set(?:s|ting)? aside|restraining order)\\b|\\b(vacatur)\\b");
  private static final Pattern NAMED =
      Pattern.compile("\\b(PM|PA)[- ]?(602-\\d{4}(?:\\.\\d)?|\\d{4}-\\d{2,3})\\b");

  private CourtNotices() {}

  static List<Fact> of(List<Provision> provisions) {
    Set<Fact> facts = new LinkedHashSet<>();
    int seen = 0;
    for (Provision provision : provisions) {
      if (seen == OPENING || (provision.kind() == ProvisionKind.HEADING && seen > 0)) {
        break;
      }
      seen++;
      for (String sentence : Days.sentences(provision.text())) {
        facts.addAll(said(sentence));
      }
    }
    return List.copyOf(facts);
  }

  private static List<Fact> said(String sentence) {
    List<Fact> facts = new ArrayList<>();
    Matcher done = DONE.matcher(sentence);
    if (sentence.toLowerCase(Locale.ROOT).contains("conviction")
        || !COURT.matcher(sentence).find()
        || !done.find()) {
      return facts;
    }
    String standing = standing(done.group().toLowerCase(Locale.ROOT));
    Matcher named = NAMED.matcher(sentence);
    while (named.find()) {
      facts.add(
          new Fact(FactKind.STANDING, named.group(1) + "-" + named.group(2), standing, sentence));
    }
    if (facts.isEmpty()) {
      facts.add(Fact.of(FactKind.STANDING, standing, sentence));
    }
    return facts;
  }

  private static String standing(String done) {
    if (done.startsWith("vacat") || done.startsWith("set")) {
      return "vacated";
    }
    return done.startsWith("stay") ? "stayed" : "enjoined";
  }
}
