package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;

/**
 * Follows the labels at the beginnings of provisions, {@code (h)(13)(i)(A)}, and says under which
 * path each provision stands. Best effort: publishers print the labels flat, and where {@code (i)}
 * may be a letter or a numeral the one that continues a list wins.
 */
public final class Labels {
  private static final Pattern LABEL = Pattern.compile("\\(([A-Za-z]{1,5}|\\d{1,3})\\)");

  /** A further level opened in the same paragraph: {@code (h) Temporary employees—(1) …}. */
  private static final Pattern NEXT_LEVEL =
      Pattern.compile("[^—–.;:]{1,120}(?:—|–|\\.|:)\\s*(?=\\((?:1|i|A|a)\\))");

  private static final List<String> ROMAN_UNITS =
      List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
  private static final List<String> ROMAN_TENS = List.of("", "x", "xx", "xxx", "xl", "l");

  private final List<String> path = new ArrayList<>();

  /** The paths that a provision opens, or the one it continues; the longest last. */
  public List<String> pathsOf(Provision provision) {
    List<String> paths = new ArrayList<>();
    String text = provision.text();
    Matcher label = LABEL.matcher(text);
    int at = 0;
    while (label.region(at, text.length()).lookingAt()) {
      open(label.group(1));
      paths.add(String.join("/", path));
      at = afterSpaces(text, label.end());
      Matcher next = NEXT_LEVEL.matcher(text).region(at, text.length());
      at = next.lookingAt() ? next.end() : at;
    }
    if (paths.isEmpty() && !path.isEmpty()) {
      paths.add(String.join("/", path));
    }
    return paths;
  }

  private static int afterSpaces(String text, int at) {
    int after = at;
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    return after;
  }

  private void open(String label) {
    int level = Math.min(levelOf(label), path.size());
    path.subList(level, path.size()).clear();
    path.add(label);
  }

  /** From 0: letter, number, small roman, capital letter, number again, small roman again. */
  private int levelOf(String label) {
    if (Character.isDigit(label.charAt(0))) {
      boolean deep = path.size() >= 4 && follows(label, at(4)) && !follows(label, at(1));
      return deep ? 4 : 1;
    }
    if (Character.isUpperCase(label.charAt(0))) {
      return 3;
    }
    int roman = roman(label);
    if (roman > 0 && path.size() >= 5 && roman == roman(at(5)) + 1) {
      return 5;
    }
    if (roman > 0 && path.size() >= 2 && roman == roman(at(2)) + 1) {
      return 2;
    }
    return roman > 1 && label.length() > 1 && !doubled(label) ? 2 : 0;
  }

  private String at(int level) {
    return level < path.size() ? path.get(level) : "";
  }

  private static boolean follows(String number, String before) {
    int last =
        before.isEmpty() || !Character.isDigit(before.charAt(0)) ? 0 : Integer.parseInt(before);
    return Integer.parseInt(number) == last + 1;
  }

  private static boolean doubled(String label) {
    return label.length() == 2 && label.charAt(0) == label.charAt(1);
  }

  /** The value of a small roman numeral below 60, 0 for anything else. */
  private static int roman(String label) {
    for (int tens = ROMAN_TENS.size() - 1; tens >= 0; tens--) {
      if (label.startsWith(ROMAN_TENS.get(tens))) {
        int units = ROMAN_UNITS.indexOf(label.substring(ROMAN_TENS.get(tens).length()));
        if (units >= 0) {
          return tens * 10 + units;
        }
      }
    }
    return 0;
  }
}
