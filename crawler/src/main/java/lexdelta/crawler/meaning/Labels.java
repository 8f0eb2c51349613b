package lexdelta.crawler.meaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels as they are printed at the beginning of a paragraph. */
final class Labels {
  private static final String ONE = "\\((?:[A-Za-z]{1,5}+|\\d{1,3}+[A-Z]{0,2}+)\\)";
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:(?:ONE\\s*+(?:[-–—]\\s*+|through\\s++|and\\s++)?+)++|(?:[A-Za-z]|\\d{1,3}+|[ivx]{2,5}+)\\.\\s++)"
              .replace("ONE", ONE));
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:(?:ONE[\\s,]*+(?:[-–—]|through|and|or)?+\\s*+)++|(?:[A-Za-z]|\\d{1,3}+|[ivx]{2,5}+)\\.)"
              .replace("ONE", ONE));
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)[\\[(]?+(?:and\\s)?+(?:reserved|removed and reserved)[\\])]?+[.;]?+|\\*\\s\\*\\s\\*");

  private Labels() {}

  /** A text behind its leading labels. */
  static String without(String text) {
    Matcher leading = LEADING.matcher(text);
    return leading.lookingAt() ? text.substring(leading.end()).strip() : text.strip();
  }

  /** Whether words are labels and nothing else. */
  static boolean only(String words) {
    return ALONE.matcher(words.strip()).matches();
  }

  /** Whether behind its labels a text only keeps a place: {@code (c) [Reserved]}. */
  static boolean reserved(String text) {
    return RESERVED.matcher(without(text)).matches();
  }
}
