package lexdelta.crawler.source.visabulletin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days and months that bulletins are dated by, as the publisher writes and misspells them. */
final class BulletinMonth {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?i)visa-?bulletin-?(?:for-?)?-?([a-z]{3,12})-?(\\d{4})(?:-\\d)?(?:\\.html?)?$");
  private static final Pattern IN_TITLE =
      Pattern.compile("(?i)bulletin\\s+(?:for\\s+)?([a-z]{3,12})\\.?,?\\s+(\\d{4})\\b");
  private static final Pattern DAY =
      Pattern.compile("(?i)CA/VO\\s*:?\\s*([a-z]{3,12})\\.?\\s+(\\d{1,2})\\s*,\\s*(\\d{4})");

  private BulletinMonth() {}

  /** The month whose bulletin stands at an address of the publisher. */
  static Optional<YearMonth> ofAddress(String path) {
    return found(IN_ADDRESS.matcher(path));
  }

  /** The month that a page's title names. */
  static Optional<YearMonth> ofTitle(String title) {
    return found(IN_TITLE.matcher(title));
  }

  private static Optional<YearMonth> found(Matcher found) {
    return found.find()
        ? month(found.group(1)).map(m -> YearMonth.of(Integer.parseInt(found.group(2)), m))
        : Optional.empty();
  }

  /** The day by which the office dates a bulletin: {@code CA/VO: November 3, 2025}. */
  static Optional<LocalDate> stated(String line) {
    Matcher found = DAY.matcher(line);
    return found.find()
        ? month(found.group(1)).flatMap(m -> day(found.group(3), m, found.group(2)))
        : Optional.empty();
  }

  /** A number from 1 to 12; the publisher has written Febuary and Septemeber, too. */
  static Optional<Integer> month(String name) {
    int index =
        name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    return day(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year < 1900 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
