package lexdelta.crawler.pending;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as the Federal Register prints them: {@code Dec. 23, 2020}, {@code June 9, 2025}. */
final class Days {
  /** A day, in the publisher's form or with the month in full. */
  static final String PATTERN =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? ?\\d{1,2}, ?\\d{4}";

  private static final List<String> MONTHS =
      List.of(
          "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");
  private static final Pattern PARTS = Pattern.compile("([A-Za-z]{3})\\D*(\\d{1,2}), ?(\\d{4})");

  private Days() {}

  /** The day of words that {@link #PATTERN} matches; empty when the calendar has no such day. */
  static Optional<LocalDate> day(String words) {
    Matcher parts = PARTS.matcher(words);
    if (!parts.matches()) {
      return Optional.empty();
    }
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).regionMatches(true, 0, parts.group(1), 0, 3)) {
        return day(Integer.parseInt(parts.group(3)), month + 1, Integer.parseInt(parts.group(2)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException misprint) {
      return Optional.empty();
    }
  }

  static String words(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1) + " " + day.getDayOfMonth() + ", " + day.getYear();
  }
}
