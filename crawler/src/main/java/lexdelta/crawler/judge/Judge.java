package lexdelta.crawler.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.compare.Typography;
import lexdelta.crawler.judge.Judgement.Outcome;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * Says in what two readings of a document differ, and so whether the later one is a version of its
 * own, and whether that is worth a message. What a change means and how much it weighs says {@link
 * lexdelta.crawler.meaning.Meaning}.
 */
public final class Judge {
  private static final Pattern FIGURE =
      Pattern.compile(
          "[$£€]|\\p{Nd}|\\b(?:January|February|March|April|June|July|August|September"
              + "|October|November|December)\\b");
  private static final Pattern DUTY =
      Pattern.compile(
          "(?i)\\b(?:must|shall|may|should|not|no|never|cannot|unless|until|except|only|required?"
              + "|requires|prohibited|permitted|eligible|ineligible|deadline|expires?|within|before"
              + "|after|fee|fees)\\b");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S++", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private final Comparison comparison;
  private final Set<Difference> found = EnumSet.noneOf(Difference.class);
  private long touched;

  private Judge(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Judges two readings of a document; one of them may be absent. */
  public static Judgement of(Optional<Reading> before, Optional<Reading> after) {
    return of(Comparer.compare(before, after));
  }

  /** Judges a comparison. */
  public static Judgement of(Comparison comparison) {
    if (comparison.before().isEmpty()) {
      return new Judgement(Outcome.ADDED, Set.of(), true, List.of("The document is new."));
    } else if (comparison.after().isEmpty()) {
      return new Judgement(Outcome.REMOVED, Set.of(), true, List.of("The document is gone."));
    }
    return new Judge(comparison).judgement();
  }

  private Judgement judgement() {
    look();
    boolean worded = found.contains(Difference.WORDS) || found.contains(Difference.PUNCTUATION);
    if (worded || found.contains(Difference.NOTES)) {
      forgive();
    }
    List<String> reasons = new ArrayList<>();
    found.forEach(difference -> reasons.add(reason(difference)));
    boolean same = found.stream().allMatch(this::nothing);
    return new Judgement(
        same ? Outcome.SAME : Outcome.CHANGED, found, found.stream().anyMatch(this::told), reasons);
  }

  private void look() {
    if (!comparison.heading().isEmpty()) {
      found.add(Difference.HEADINGS);
    }
    for (ProvisionChange change : comparison.provisions()) {
      switch (change) {
        case ProvisionChange.Same same -> look(same);
        case ProvisionChange.Inserted inserted -> whole(inserted.after().provision());
        case ProvisionChange.Deleted deleted -> whole(deleted.before().provision());
        case ProvisionChange.Edited edited -> worded(edited);
        case ProvisionChange.Regrouped regrouped -> worded(regrouped);
      }
    }
  }

  private void look(ProvisionChange.Same same) {
    if (same.moved()) {
      whole(same.before().provision());
      whole(same.after().provision());
    }
    if (same.leadsElsewhere()) {
      found.add(Difference.LINKS);
    }
    if (same.otherLevel()) {
      found.add(Difference.HEADINGS);
    }
  }

  private void worded(ProvisionChange change) {
    String before = Placed.joined(change.earlier());
    String after = Placed.joined(change.later());
    if (VolatileLine.is(before) && VolatileLine.is(after)) {
      found.add(Difference.VOLATILE);
    } else if (change.kind() == ProvisionKind.HEADING) {
      found.add(Difference.HEADINGS);
    } else if (change.kind().besideText()) {
      found.add(Difference.NOTES);
    } else {
      for (Edit edit : change.edits()) {
        words(
            before.substring(edit.beforeStart(), edit.beforeEnd()),
            after.substring(edit.afterStart(), edit.afterEnd()));
      }
      if (change.moved() || change.edits().isEmpty()) {
        found.add(Difference.WORDS);
      }
    }
  }

  private void whole(Provision provision) {
    if (VolatileLine.is(provision.text())) {
      found.add(Difference.VOLATILE);
    } else if (provision.kind() == ProvisionKind.HEADING) {
      found.add(Difference.HEADINGS);
    } else if (provision.kind().besideText()) {
      found.add(Difference.NOTES);
    } else {
      words("", provision.text());
    }
  }

  private void words(String before, String after) {
    touched += before.length() + after.length();
    if (address(before) && address(after)) {
      found.add(Difference.LINKS);
    } else if (!WORD.matcher(before).find() && !WORD.matcher(after).find()) {
      found.add(Difference.PUNCTUATION);
    } else {
      found.add(Difference.WORDS);
      signal(FIGURE, Difference.FIGURES, before, after);
      signal(DUTY, Difference.DUTIES, before, after);
    }
  }

  private static boolean address(String words) {
    return ADDRESS.matcher(words.strip()).matches();
  }

  private void signal(Pattern sign, Difference difference, String before, String after) {
    if (sign.matcher(before).find() || sign.matcher(after).find()) {
      found.add(difference);
    }
  }

  /** What looks like other words may be the same ones in other order, or otherwise divided. */
  private void forgive() {
    Reading earlier = comparison.before().orElseThrow();
    Reading later = comparison.after().orElseThrow();
    List<Provision> before = body(earlier);
    List<Provision> after = body(later);
    if (joined(lasting(earlier)).equals(joined(lasting(later)))
        || joined(before).equals(joined(after))) {
      forgive(Difference.DIVISION);
    } else if (counted(before).equals(counted(after))) {
      forgive(Difference.ORDER);
    }
  }

  private void forgive(Difference instead) {
    found.removeAll(
        EnumSet.of(
            Difference.WORDS,
            Difference.FIGURES,
            Difference.DUTIES,
            Difference.PUNCTUATION,
            Difference.NOTES));
    found.add(instead);
  }

  private static List<Provision> body(Reading reading) {
    return lasting(reading).stream()
        .filter(provision -> provision.kind() != ProvisionKind.HEADING)
        .toList();
  }

  private static List<Provision> lasting(Reading reading) {
    return reading.provisions().stream()
        .filter(provision -> !VolatileLine.is(provision.text()))
        .toList();
  }

  private static String joined(List<Provision> provisions) {
    StringBuilder all = new StringBuilder();
    provisions.forEach(provision -> all.append(provision.text()).append(' '));
    return Typography.meaning(all.toString());
  }

  private static Map<String, Integer> counted(List<Provision> provisions) {
    Map<String, Integer> counted = new HashMap<>();
    provisions.forEach(p -> counted.merge(Typography.meaning(p.text()), 1, Integer::sum));
    return counted;
  }

  /** Of a page or a list the order of passages is the publisher's whim; of a law it is not. */
  private boolean nothing(Difference difference) {
    return switch (difference) {
      case VOLATILE -> true;
      case ORDER, DIVISION -> unordered();
      case WORDS, FIGURES, DUTIES, PUNCTUATION, NOTES, HEADINGS, LINKS -> false;
    };
  }

  private boolean unordered() {
    DocumentKind kind = comparison.after().orElseThrow().kind();
    return kind == DocumentKind.DECLARED_PAGE
        || kind == DocumentKind.NEWS_ITEM
        || kind == DocumentKind.FORM;
  }

  /** Headings over the same text and where its words lead are shown, and mailed to nobody. */
  private boolean told(Difference difference) {
    return switch (difference) {
      case WORDS, FIGURES, DUTIES, NOTES, PUNCTUATION -> true;
      case ORDER -> !unordered();
      case HEADINGS, LINKS, DIVISION, VOLATILE -> false;
    };
  }

  /** How much of the text is touched, 0 to 1. */
  private double share() {
    long all = length(comparison.before()) + length(comparison.after());
    return all == 0 ? 1 : Math.min(1, (double) touched / all);
  }

  private static long length(Optional<Reading> reading) {
    return reading.stream()
        .flatMap(text -> text.provisions().stream())
        .mapToLong(provision -> provision.text().length())
        .sum();
  }

  private String reason(Difference difference) {
    return switch (difference) {
      case WORDS ->
          String.format(Locale.ROOT, "Words of the text changed, %.1f %% of it.", 100 * share());
      case FIGURES -> "Numbers, amounts or days are among them.";
      case DUTIES -> "Words of duty, permission or bound are among them.";
      case PUNCTUATION -> "Punctuation changed.";
      case NOTES -> "Notes beside the text changed.";
      case HEADINGS -> "Headings changed.";
      case LINKS -> "Words lead elsewhere than before.";
      case ORDER -> "The same passages stand in another order.";
      case DIVISION -> "The same words are divided into other passages.";
      case VOLATILE -> "A day of review, a counter or the like changed, which is nothing.";
    };
  }
}
