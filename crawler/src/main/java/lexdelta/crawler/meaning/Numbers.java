package lexdelta.crawler.meaning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers in figures and in words, up to the hundreds in words. */
final class Numbers {
  private static final List<String> SMALL =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final String UNITS = "(?:one|two|three|four|five|six|seven|eight|nine)\\b";
  private static final String BELOW_HUNDRED =
      "(?:TENS\\b(?:[ -]UNITS)?+|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\\b|UNITS)"
          .replace("TENS", "(?:" + String.join("|", TENS) + ")")
          .replace("UNITS", UNITS);

  /** A number in words. */
  static final String WORDS =
      "(?:\\b(?i:(?:one|two|three|four|five|six|seven|eight|nine|a) hundred\\b(?:(?: and)? BELOW)?+|BELOW))"
          .replace("BELOW", BELOW_HUNDRED);

  /** A number in figures, not part of anything longer. */
  static final String FIGURES =
      "(?:(?<![\\p{L}\\p{N}.,/–-])\\d{1,3}+(?:,\\d{3}(?!\\d))++(?:\\.\\d++)?+|(?<![\\p{L}\\p{N}.,/–-])\\d++(?:\\.\\d++)?+)";

  private Numbers() {}

  /** The value of what {@link #WORDS} or {@link #FIGURES} matches. */
  static Optional<BigDecimal> value(String number) {
    String plain = number.replace(",", "").strip().toLowerCase(Locale.ROOT);
    if (!plain.isEmpty() && Character.isDigit(plain.charAt(0))) {
      return plain.length() > 30 ? Optional.empty() : Optional.of(new BigDecimal(plain));
    }
    int value = 0;
    for (String word : plain.split("[ -]", -1)) {
      if (SMALL.contains(word)) {
        value += SMALL.indexOf(word);
      } else if (TENS.contains(word)) {
        value += 10 * (TENS.indexOf(word) + 2);
      } else if (word.equals("hundred")) {
        value = Math.max(1, value) * 100;
      } else if (!word.equals("and") && !word.equals("a")) {
        return Optional.empty();
      }
    }
    return Optional.of(BigDecimal.valueOf(value));
  }
}
