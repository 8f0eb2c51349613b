package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say what one has to do, can do or may not do. */
record Modal(Force force, int start, int end, String words) implements Phrase {
  /** What such words do. */
  enum Force {
    DUTY("a duty"),
    PERMISSION("a permission"),
    PROHIBITION("a prohibition"),
    NO_DUTY("no duty"),
    EXPECTATION("a statement of what will be"),
    REFUSAL("a statement of what will not be"),
    ADVICE("advice"),
    CONTRARY_ADVICE("advice against it"),
    ELIGIBILITY("eligibility"),
    INELIGIBILITY("ineligibility"),
    /** Unless, except, only, not. */
    BOUND("a bound");

    private final String noun;

    Force(String noun) {
      this.noun = noun;
    }

    String noun() {
      return noun;
    }
  }

  private static final Pattern MODAL =
      Pattern.compile(
          "(?i)\\b(?:(?<limit>(?:not|no) (?:later|more|less|fewer|earlier|longer) than|not to exceed|not only|whether or not)"
              + "|(?<modal>must|shall|may|can|should|will|might)(?! \\d)(?<no>\\s(?:not|never|no longer)\\b)?+"
              + "|(?<cannot>cannot|ineligible|(?:is|are|was|were|be)\\s(?:prohibited|barred|precluded|forbidden)\\b|prohibit(?:s|ed)?+|prohibition)"
              + "|(?<need>need not|(?:is|are)\\snot\\s(?:required|obligated|obliged)\\b)"
              + "|(?<denied>(?:is|are)\\snot\\s(?:permitted|allowed|authorized)\\b)"
              + "|(?<unfit>(?:is|are)\\snot\\s(?:eligible|entitled)\\b)"
              + "|(?<duty>(?:is|are)\\s(?:required|obligated|obliged)\\b|ha(?:s|ve) to|require(?:s|d)?+|mandatory)"
              + "|(?<can>(?:is|are|be)\\s(?:permitted|allowed|authorized)\\b|permit(?:s|ted)?+|authorize[sd]?+|optional)"
              + "|(?<fit>eligible|entitled)"
              + "|(?<bound>unless|except|only|solely|not|never|without|notwithstanding|neither|nor|provided that|no(?!\\.)|other than))\\b");

  /** All of a text outside its citations, in order. */
  static List<Modal> in(String text, List<Citation> citations) {
    List<Modal> found = new ArrayList<>();
    for (Matcher m = MODAL.matcher(text); m.find(); ) {
      if (m.group("limit") == null
          && !(m.group().equals("May") && m.start() > 0)
          && Phrase.touching(citations, m.start(), m.end()).isEmpty()) {
        found.add(new Modal(force(m), m.start(), m.end(), m.group()));
      }
    }
    return found;
  }

  private static Force force(Matcher m) {
    if (m.group("modal") != null) {
      return force(m.group("modal").toLowerCase(Locale.ROOT), m.group("no") != null);
    } else if (m.group("cannot") != null) {
      return m.group().equalsIgnoreCase("ineligible") ? Force.INELIGIBILITY : Force.PROHIBITION;
    } else if (m.group("need") != null) {
      return Force.NO_DUTY;
    } else if (m.group("denied") != null) {
      return Force.PROHIBITION;
    } else if (m.group("unfit") != null) {
      return Force.INELIGIBILITY;
    } else if (m.group("duty") != null) {
      return Force.DUTY;
    } else if (m.group("can") != null) {
      return Force.PERMISSION;
    }
    return m.group("fit") != null ? Force.ELIGIBILITY : Force.BOUND;
  }

  private static Force force(String verb, boolean negated) {
    return switch (verb) {
      case "must", "shall" -> negated ? Force.PROHIBITION : Force.DUTY;
      case "should" -> negated ? Force.CONTRARY_ADVICE : Force.ADVICE;
      case "will" -> negated ? Force.REFUSAL : Force.EXPECTATION;
      default -> negated ? Force.PROHIBITION : Force.PERMISSION;
    };
  }
}
