package lexdelta.crawler.source.ecfr;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the publisher designates a section, an appendix or a division: the number taken apart from
 * the words. Numbers are given with hyphens, whichever dash was printed, and without section signs.
 */
final class Designation {
  private static final Pattern DASH = Pattern.compile("\\s*[\\u2010-\\u2015\\u2212-]\\s*");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._()-]+");
  private static final Pattern FIRST_NUMBER =
      Pattern.compile("§*\\s*([0-9][\\p{Alnum}.()\\u2010-\\u2015\\u2212-]*)");
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)(?:sub)?(?:title|chapter|part)s?\\s+|(?:appendix|appendices|appendixes)\\s+");
  private static final Pattern APPENDIX_TO =
      Pattern.compile(
          "(?i)(.*?)\\s+(?:to|of)(?:\\s+subpart\\s+(\\S+?))?(?:\\s*(?:to|of)?\\s+(?:sub)?(?:part|chapter|title)\\b.*)?");
  private static final Pattern APPENDIX =
      Pattern.compile("(?i)(appendix(?:es)?|appendices)\\b\\s*");

  private Designation() {}

  /** The number of a section: {@code 12.1}, {@code 2-24}, {@code 1402.104-1402.111}. */
  static String section(String n, String head) {
    String number = dashes(n.replace("§", " ").strip());
    if (number.isEmpty()) {
      Matcher printed = FIRST_NUMBER.matcher(head);
      number = printed.lookingAt() ? dashes(printed.group(1)) : "";
    }
    return number;
  }

  /** What a section's printed heading says after its number; all of it when it has none. */
  static String sectionHeading(String number, String head) {
    String words = head.replaceFirst("^[§\\s]+", "");
    int end = prefix(words, number);
    if (end < 0) {
      Matcher printed = FIRST_NUMBER.matcher(words);
      end = head.startsWith("§") && printed.lookingAt() ? printed.end() : -1;
    }
    return end < 0 ? head : words.substring(end).replaceFirst("^[.\\s]+", "");
  }

  /** How far a printed text repeats a number; -1 when it does not, or goes on in it. */
  private static int prefix(String printed, String number) {
    int at = 0;
    for (int i = 0; i < number.length(); i++, at++) {
      while (at < printed.length() && skipped(printed.charAt(at), number.charAt(i))) {
        at++;
      }
      if (at == printed.length() || !same(printed.charAt(at), number.charAt(i))) {
        return -1;
      }
    }
    return !number.isEmpty() && ends(printed, at) ? at : -1;
  }

  /**
   * Whether a number ends here: 1.1 does not in 1.10, 1.1a, 1.1.5 and 1.1-2, it does in 1.1— and
   * where a word is printed without a space before it, 1.1Definitions.
   */
  private static boolean ends(String printed, int at) {
    if (at == printed.length()) {
      return true;
    }
    if (Character.isUpperCase(printed.charAt(at))
        && at + 1 < printed.length()
        && Character.isLowerCase(printed.charAt(at + 1))) {
      return true;
    }
    boolean joined =
        at + 1 < printed.length()
            && ".-\u2010\u2011\u2012\u2013".indexOf(printed.charAt(at)) >= 0
            && Character.isLetterOrDigit(printed.charAt(at + 1));
    return !joined && !Character.isLetterOrDigit(printed.charAt(at));
  }

  private static boolean skipped(char printed, char number) {
    return printed != number && (printed == ' ' || printed == '§');
  }

  private static boolean same(char printed, char number) {
    return Character.toLowerCase(printed) == Character.toLowerCase(number)
        || (number == '-' && DASH.matcher(String.valueOf(printed)).matches());
  }

  /** What a division's printed heading says after its level and number. */
  static String divisionHeading(String number, String head) {
    Matcher level = LEVEL.matcher(head);
    if (!level.lookingAt()) {
      return head;
    }
    String words = head.substring(level.end());
    int end = prefix(words, dashes(number));
    return end < 0 ? head : words.substring(end).replaceFirst("^\\s*[\\u2010-\\u2015-]*\\s*", "");
  }

  /**
   * The name of an appendix without what it belongs to: {@code Appendix A} of {@code Appendix A to
   * Subpart C of Part 5}.
   */
  static String appendix(String n) {
    Matcher to = APPENDIX_TO.matcher(n);
    return dashes(to.matches() && !to.group(1).isBlank() ? to.group(1) : n);
  }

  /** The subpart that an appendix says it belongs to. */
  static Optional<String> subpart(String n) {
    Matcher to = APPENDIX_TO.matcher(n);
    return to.matches() ? Optional.ofNullable(to.group(2)) : Optional.empty();
  }

  /** Whether an appendix itself says what it belongs to. */
  static boolean saysWhere(String n) {
    return n.toLowerCase(Locale.ROOT).matches(".*\\b(part|chapter|title)\\b.*");
  }

  /** The last step of an appendix's address: {@code appA}, {@code app}, {@code Exhibit-B}. */
  static String appendixStep(String name) {
    Matcher appendix = APPENDIX.matcher(name);
    return step(appendix.lookingAt() ? "app" + name.substring(appendix.end()) : name);
  }

  /** Words as a step of an address; may be empty. */
  static String step(String words) {
    String step = UNSAFE.matcher(dashes(words)).replaceAll("-");
    int from = 0;
    int to = step.length();
    while (from < to && step.charAt(from) == '-') {
      from++;
    }
    while (to > from && step.charAt(to - 1) == '-') {
      to--;
    }
    return step.substring(from, to);
  }

  private static String dashes(String words) {
    return DASH.matcher(words).replaceAll("-");
  }
}
