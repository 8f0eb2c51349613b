package lexdelta.crawler.source.visabulletin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a cell: {@code 01JAN23} is a day, {@code C} current, {@code U} unavailable (since
 * 2016 unauthorized). Days broken by spaces, of one digit, with longer names of months, and with an
 * O or an l for a digit have been published.
 */
final class CutoffText {
  private static final String DIGIT = "[0-9OoIl]";
  private static final Pattern DAY =
      Pattern.compile(
          "("
              + DIGIT
              + "{1,2})((?i:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?"
              + "|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?))("
              + DIGIT
              + "{4}|"
              + DIGIT
              + "{2})");
  private static final int TURN = 50;

  private CutoffText() {}

  /** An ISO day, {@code C} or {@code U}; empty when the text is none of these. */
  static Optional<String> value(String cell) {
    String solid = cell.replaceAll("[\\s\\p{Z}.,*'’\\p{Pd}/]+", "");
    return switch (solid.toUpperCase(Locale.ROOT)) {
      case "C", "CURRENT" -> Optional.of("C");
      case "U", "UNAVAILABLE", "UNAUTHORIZED" -> Optional.of("U");
      default -> day(solid);
    };
  }

  private static Optional<String> day(String solid) {
    Matcher day = DAY.matcher(solid);
    return day.matches()
        ? BulletinMonth.month(day.group(2))
            .flatMap(month -> BulletinMonth.day(year(day.group(3)), month, number(day.group(1))))
            .map(Object::toString)
        : Optional.empty();
  }

  private static int year(String digits) {
    int year = number(digits);
    return digits.length() == 4 ? year : year + (year < TURN ? 2000 : 1900);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replaceAll("[Oo]", "0").replaceAll("[Il]", "1"));
  }
}
