package lexdelta.crawler.citation;

import java.util.Locale;

/** Roman numerals as paragraphs are labelled with them: from 1 to 49, in one case. */
final class Roman {
  private static final int LONGEST = 8;

  private Roman() {}

  /** Whether letters are such a numeral; {@code l}, {@code c}, {@code d} and {@code m} are letters. */
  static boolean numeral(String letters) {
    String lower = letters.toLowerCase(Locale.ROOT);
    boolean oneCase = letters.equals(lower) || letters.equals(letters.toUpperCase(Locale.ROOT));
    if (letters.isEmpty() || letters.length() > LONGEST || !oneCase) {
      return false;
    }
    int tens = lower.startsWith("xl") ? 2 : run(lower, 0, 'x');
    return ones(lower, tens) == lower.length();
  }

  /** What a numeral counts. */
  static int value(String letters) {
    int value = 0;
    int before = 0;
    for (int i = letters.length() - 1; i >= 0; i--) {
      int one =
          switch (Character.toLowerCase(letters.charAt(i))) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> 50;
          };
      value += one < before ? -one : one;
      before = Math.max(before, one);
    }
    return value;
  }

  private static int ones(String lower, int at) {
    if (lower.startsWith("ix", at) || lower.startsWith("iv", at)) {
      return at + 2;
    }
    return run(lower, lower.startsWith("v", at) ? at + 1 : at, 'i');
  }

  private static int run(String text, int at, char letter) {
    int end = at;
    while (end - at < 3 && end < text.length() && text.charAt(end) == letter) {
      end++;
    }
    return end;
  }
}
