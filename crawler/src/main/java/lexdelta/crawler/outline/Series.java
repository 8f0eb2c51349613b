package lexdelta.crawler.outline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a label counts with. */
enum Series {
  /** a, b … z, then aa, bb … or aa, ab …. */
  LETTER,
  /** A, B … Z, AA …. */
  CAPITAL,
  /** i, ii, iii …. */
  ROMAN,
  /** I, II, III …. */
  CAPITAL_ROMAN,
  /** 1, 2, 3 …. */
  NUMBER,
  /** aa, bb, cc … as a level of its own, as items of the United States Code are counted. */
  TWO_LETTERS,
  /** AA, BB, CC … as a level of its own. */
  TWO_CAPITALS;

  /** The place of a label that is not of the series. */
  static final int NONE = 0;

  private static final int LETTERS = 26;

  /** A numeral above is a word: (mix), (did). */
  private static final int HIGHEST_ROMAN = 89;

  private static final Map<String, Integer> ROMANS = romans();

  /** Which place in the series a label has, 1 the first; {@link #NONE} when it is not of it. */
  int place(String label) {
    return switch (this) {
      case NUMBER -> number(label);
      case LETTER -> within(label, 'a', 'z') ? letters(label) : NONE;
      case CAPITAL -> within(label, 'A', 'Z') ? letters(label.toLowerCase(Locale.ROOT)) : NONE;
      case ROMAN -> roman(label);
      case CAPITAL_ROMAN -> within(label, 'A', 'Z') ? roman(label.toLowerCase(Locale.ROOT)) : NONE;
      case TWO_LETTERS -> doubled(label, 'a', 'z');
      case TWO_CAPITALS -> doubled(label, 'A', 'Z');
    };
  }

  private static boolean within(String label, char first, char last) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < first || label.charAt(i) > last) {
        return false;
      }
    }
    return !label.isEmpty();
  }

  /** What is put between two numbers has the place of the first: {@code 10A} that of {@code 10}. */
  private static int number(String label) {
    String number = inserted(label) ? withoutLetters(label) : label;
    return within(number, '0', '9') && !number.startsWith("0") ? Integer.parseInt(number) : NONE;
  }

  /** Whether a label was put between two others of its series: {@code 10A}. */
  static boolean inserted(String label) {
    return label.length() > 1
        && within(label.substring(0, 1), '0', '9')
        && within(label.substring(label.length() - 1), 'A', 'Z');
  }

  private static String withoutLetters(String label) {
    int end = label.length();
    while (end > 0 && label.charAt(end - 1) >= 'A' && label.charAt(end - 1) <= 'Z') {
      end--;
    }
    return label.substring(0, end);
  }

  private static int letters(String label) {
    int first = label.charAt(0) - 'a' + 1;
    if (within(label, label.charAt(0), label.charAt(0))) {
      return LETTERS * (label.length() - 1) + first;
    }
    return label.length() == 2 ? LETTERS * first + label.charAt(1) - 'a' + 1 : NONE;
  }

  private static int doubled(String label, char first, char last) {
    return label.length() == 2 && label.charAt(0) == label.charAt(1) && within(label, first, last)
        ? label.charAt(0) - first + 1
        : NONE;
  }

  private static int roman(String label) {
    return ROMANS.getOrDefault(label, NONE);
  }

  private static Map<String, Integer> romans() {
    String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};
    String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    Map<String, Integer> romans = new HashMap<>();
    for (int number = 1; number <= HIGHEST_ROMAN; number++) {
      romans.put(tens[number / 10] + ones[number % 10], number);
    }
    return romans;
  }

  /** The series that publishers of the law usually count with below this one. */
  @Nullable Series usuallyBelow() {
    return switch (this) {
      case LETTER -> NUMBER;
      case NUMBER -> ROMAN;
      case ROMAN -> CAPITAL;
      case CAPITAL -> NUMBER;
      case CAPITAL_ROMAN -> TWO_LETTERS;
      case TWO_LETTERS -> TWO_CAPITALS;
      case TWO_CAPITALS -> null;
    };
  }

  /** The series that the United States Code counts with below this one. */
  @Nullable Series belowInTheCode() {
    return switch (this) {
      case LETTER -> NUMBER;
      case NUMBER -> CAPITAL;
      case CAPITAL -> ROMAN;
      case ROMAN -> CAPITAL_ROMAN;
      case CAPITAL_ROMAN -> TWO_LETTERS;
      case TWO_LETTERS -> TWO_CAPITALS;
      case TWO_CAPITALS -> null;
    };
  }
}
