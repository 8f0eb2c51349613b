package lexdelta.crawler.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The labels of a paragraph, {@code (h)(13)(iii)(A)}: how they are read, printed, and carried over in a
 * list, where {@code (a)(3)(ii) through (vi)} means {@code (a)(3)(vi)}.
 *
 * @param labels outermost first
 * @param end behind the last bracket
 */
record Labels(List<String> labels, int end) {
  private static final int DEEPEST = 12;

  /** Words that go on with a sentence behind a citation; behind an enumeration's label others do. */
  private static final Set<String> AFTER =
      Set.of(
          ("a above after also an and apply applies are as at authorizes based be because been before"
                  + " below but by can cannot concerning contains could defines describes described did"
                  + " do does entitled et except filed for from had has have if in including inclusive"
                  + " into introductory is may must nor not note of on only or other permits pertaining"
                  + " prior prohibits provided provides pursuant regarding relating require requires"
                  + " respectively shall should since so states than that then there thereunder this"
                  + " through to under unless until upon was were when where whether which while who"
                  + " whose will with within without would")
              .split(" "));

  Labels {
    labels = List.copyOf(labels);
  }

  /** As a citation has them: {@code (h)(13)}. */
  static String signs(List<String> labels) {
    StringBuilder signs = new StringBuilder();
    labels.forEach(label -> signs.append('(').append(label).append(')'));
    return signs.toString();
  }

  /** As an address has them: {@code /h/13}. */
  static String path(List<String> labels) {
    StringBuilder path = new StringBuilder();
    labels.forEach(label -> path.append('/').append(label));
    return path.toString();
  }

  /** Pages pointed at: {@code , 6200}. */
  static String pins(List<String> pins) {
    StringBuilder printed = new StringBuilder();
    pins.forEach(pin -> printed.append(", ").append(pin));
    return printed.toString();
  }

  /**
   * Labels here, as many as follow each other. A space may stand inside a bracket, and between two,
   * unless a new sentence begins with what is in the bracket.
   */
  static Labels read(Scan scan, int at) {
    List<String> labels = new ArrayList<>();
    int end = at;
    while (labels.size() < DEEPEST) {
      int open = scan.sameLine(end);
      int close = bracket(scan, open);
      if (close == Scan.NO || (open > end && !goesOn(scan, close))) {
        break;
      }
      labels.add(inside(scan, open, close));
      end = close;
    }
    return new Labels(labels, end);
  }

  /** Behind a bracket with a label in it. */
  private static int bracket(Scan scan, int at) {
    if (scan.at(at) != '(') {
      return Scan.NO;
    }
    int start = scan.sameLine(at + 1);
    int end = start;
    while (end - start <= 8 && scan.wordPart(end)) {
      end++;
    }
    int close = scan.sameLine(end);
    return scan.at(close) == ')' && label(scan.between(start, end)) ? close + 1 : Scan.NO;
  }

  private static String inside(Scan scan, int open, int close) {
    return scan.between(open + 1, close - 1).strip();
  }

  /** Whether what follows a spaced label goes on with the sentence. */
  static boolean goesOn(Scan scan, int end) {
    if (scan.at(end) == '(') {
      return true;
    }
    int next = scan.sameLine(end);
    if (next == end || next >= scan.length()) {
      return true;
    }
    if (scan.at(next) == '(') {
      return bracket(scan, next) != Scan.NO;
    }
    int last = next;
    while (scan.letter(last) && last - next < 16) {
      last++;
    }
    return !scan.letter(next) || AFTER.contains(scan.between(next, last));
  }

  /** Whether letters or digits are a label, and no year and no word. */
  static boolean label(String text) {
    int letters = 0;
    while (letters < text.length() && Character.isDigit(text.charAt(letters))) {
      letters++;
    }
    String rest = text.substring(letters);
    if (letters > 0) {
      return letters <= 3 && rest.length() <= 2;
    }
    boolean ascii = rest.chars().allMatch(c -> c < 128);
    return ascii
        && (rest.length() == 1
            || (rest.length() > 1 && rest.length() <= 4 && repeated(rest))
            || Roman.numeral(rest)
            || (rest.length() == 2 && Character.isDigit(rest.charAt(1))));
  }

  private static boolean repeated(String text) {
    return text.chars().allMatch(c -> c == text.charAt(0));
  }

  /**
   * What labels in a list mean behind earlier ones: those down to the one that the first of them takes
   * the place of, then they themselves. Empty when they fit none of them.
   */
  static List<String> carried(List<String> before, List<String> next) {
    int level = -1;
    for (int up = before.size() - 1; up >= 0; up--) {
      if (alike(before.get(up), next.getFirst(), up)) {
        level = level < 0 ? up : level;
        // (i) behind (f)(4)(iii) is the letter behind f: lists go forward.
        if (order(next.getFirst(), up) > order(before.get(up), up)) {
          level = up;
          break;
        }
      }
    }
    if (level < 0) {
      return List.of();
    }
    List<String> labels = new ArrayList<>(before.subList(0, level));
    labels.addAll(next);
    return labels;
  }

  /** A label's place in its series. */
  private static int order(String label, int level) {
    char first = label.charAt(0);
    if (Character.isDigit(first)) {
      String digits = label.replaceAll("\\D.*", "");
      return Integer.parseInt(digits) * 100 + label.length() - digits.length();
    }
    boolean upper = Character.isUpperCase(first);
    boolean roman = Roman.numeral(label) && level > (upper ? 3 : 0);
    return roman ? Roman.value(label) : label.length() * 26 + Character.toLowerCase(first) - 'a';
  }

  private static boolean alike(String before, String next, int level) {
    char first = before.charAt(0);
    char other = next.charAt(0);
    if (Character.isDigit(first) || Character.isDigit(other)) {
      return Character.isDigit(first) && Character.isDigit(other);
    }
    boolean upper = Character.isUpperCase(first);
    if (upper != Character.isUpperCase(other)) {
      return false;
    }
    // (i) is a letter where letters stand, and one where Roman numerals do.
    boolean roman = Roman.numeral(before) && level > (upper ? 3 : 0);
    return roman ? Roman.numeral(next) : repeated(next);
  }
}
