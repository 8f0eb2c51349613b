package lexdelta.crawler.outline;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

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

  private static final int LETTERS = 26;

  /** A numeral above is a word: (mix), (did). */
  private static final int HIGHEST_ROMAN = 89;

  private static final String[] ROMANS = romans();

  /** Which place in the series a label has, 1 the first; empty when it is not of the series. */
  OptionalInt place(String label) {
    return switch (this) {
      case NUMBER -> number(label);
      case LETTER -> lower(label) ? letters(label) : OptionalInt.empty();
      case CAPITAL -> upper(label) ? letters(label.toLowerCase(Locale.ROOT)) : OptionalInt.empty();
      case ROMAN -> lower(label) ? roman(label) : OptionalInt.empty();
      case CAPITAL_ROMAN ->
          upper(label) ? roman(label.toLowerCase(Locale.ROOT)) : OptionalInt.empty();
      case TWO_LETTERS -> lower(label) ? doubled(label, 'a') : OptionalInt.empty();
      case TWO_CAPITALS -> upper(label) ? doubled(label, 'A') : OptionalInt.empty();
    };
  }

  private static boolean lower(String label) {
    return label.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean upper(String label) {
    return label.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** What is put between two numbers has the place of the first: {@code 10A} that of {@code 10}. */
  private static OptionalInt number(String label) {
    String number = inserted(label) ? label.replaceAll("[A-Z]", "") : label;
    return numeric(number);
  }

  /** Whether a label was put between two others of its series: {@code 10A}. */
  static boolean inserted(String label) {
    return label.length() > 1
        && label.charAt(0) >= '0'
        && label.charAt(0) <= '9'
        && upper(label.substring(label.length() - 1));
  }

  private static OptionalInt numeric(String label) {
    return label.chars().allMatch(c -> c >= '0' && c <= '9') && !label.startsWith("0")
        ? OptionalInt.of(Integer.parseInt(label))
        : OptionalInt.empty();
  }

  private static OptionalInt letters(String label) {
    int first = label.charAt(0) - 'a' + 1;
    if (label.chars().allMatch(c -> c == label.charAt(0))) {
      return OptionalInt.of(LETTERS * (label.length() - 1) + first);
    }
    return label.length() == 2
        ? OptionalInt.of(LETTERS * first + label.charAt(1) - 'a' + 1)
        : OptionalInt.empty();
  }

  private static OptionalInt doubled(String label, char first) {
    return label.length() == 2 && label.charAt(0) == label.charAt(1)
        ? OptionalInt.of(label.charAt(0) - first + 1)
        : OptionalInt.empty();
  }

  private static OptionalInt roman(String label) {
    for (int number = 1; number <= HIGHEST_ROMAN; number++) {
      if (ROMANS[number].equals(label)) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  private static String[] romans() {
    String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};
    String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    String[] romans = new String[HIGHEST_ROMAN + 1];
    for (int number = 0; number <= HIGHEST_ROMAN; number++) {
      romans[number] = tens[number / 10] + ones[number % 10];
    }
    return romans;
  }

  /** The series that publishers of the law usually count with below this one. */
  Optional<Series> usuallyBelow() {
    return switch (this) {
      case LETTER -> Optional.of(NUMBER);
      case NUMBER -> Optional.of(ROMAN);
      case ROMAN -> Optional.of(CAPITAL);
      case CAPITAL -> Optional.of(NUMBER);
      case CAPITAL_ROMAN -> Optional.of(TWO_LETTERS);
      case TWO_LETTERS -> Optional.of(TWO_CAPITALS);
      case TWO_CAPITALS -> Optional.empty();
    };
  }

  /** The series that the United States Code counts with below this one. */
  Optional<Series> belowInTheCode() {
    return switch (this) {
      case LETTER -> Optional.of(NUMBER);
      case NUMBER -> Optional.of(CAPITAL);
      case CAPITAL -> Optional.of(ROMAN);
      case ROMAN -> Optional.of(CAPITAL_ROMAN);
      case CAPITAL_ROMAN -> Optional.of(TWO_LETTERS);
      case TWO_LETTERS -> Optional.of(TWO_CAPITALS);
      case TWO_CAPITALS -> Optional.empty();
    };
  }
}
