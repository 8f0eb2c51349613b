package lexdelta.indexer.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as they are typed in America: {@code 1/31/2025} is the last of January. Also {@code
 * 2025-01-31}, {@code January 31, 2025}, whole months and years, {@code aft}, {@code bef}, {@code
 * since}, two with a dash or “to” between them, and {@code last 30 days}.
 */
final class DaysReader {
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern ISO = form("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SLASHES = form("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern IN_WORDS = form(MONTH + " (\\d{1,2}),? (\\d{4})");
  private static final Pattern MONTH_IN_WORDS = form(MONTH + ",? (\\d{4})");
  private static final Pattern YEAR_AND_MONTH = form("(\\d{4})-(\\d{1,2})");
  private static final Pattern MONTH_AND_YEAR = form("(\\d{1,2})/(\\d{4})");
  private static final Pattern YEAR = form("(\\d{4})");
  private static final Pattern LAST =
      form("(?:the )?(?:last|past) (?:(\\d{1,4}) )?(day|week|month|year)s?");
  private static final Pattern SIDE =
      form("(after|aft|before|bef|since|from|until|through|on|in)\\.? (.+)");
  private static final Pattern RANGE =
      form("(?:between )?(.+?)(?: to | and | through | – | - |–|\\.\\.)(.+)");

  private record Stretch(LocalDate first, LocalDate last) {}

  private final Token.Valued typed;

  private DaysReader(Token.Valued typed) {
    this.typed = typed;
  }

  private static Pattern form(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  /** The one day that is typed. */
  static LocalDate day(Token.Valued typed) throws QuerySyntaxException {
    DaysReader reader = new DaysReader(typed);
    Stretch stretch = reader.stretch(typed.value());
    if (!stretch.first().equals(stretch.last())) {
      throw reader.unread(typed.value(), "is not one day");
    }
    return stretch.first();
  }

  /** The stretch of days that is typed. */
  static Days days(Token.Valued typed) throws QuerySyntaxException {
    return new DaysReader(typed).days();
  }

  private Days days() throws QuerySyntaxException {
    String value = typed.value();
    Matcher last = LAST.matcher(value);
    if (last.matches()) {
      return last(last);
    }
    Matcher side = SIDE.matcher(value);
    if (side.matches()) {
      return side(side.group(1).toLowerCase(Locale.ROOT), stretch(side.group(2)));
    }
    Matcher range = RANGE.matcher(value);
    if (range.matches()) {
      return between(stretch(range.group(1)).first(), stretch(range.group(2)).last());
    }
    Stretch stretch = stretch(value);
    return between(stretch.first(), stretch.last());
  }

  private static Days last(Matcher last) {
    int count = last.group(1) == null ? 1 : Integer.parseInt(last.group(1));
    String unit = last.group(2).toLowerCase(Locale.ROOT);
    Period period =
        switch (unit) {
          case "day" -> Period.ofDays(count);
          case "week" -> Period.ofWeeks(count);
          case "month" -> Period.ofMonths(count);
          default -> Period.ofYears(count);
        };
    return new Days.Last(period, count == 1 ? unit : "%,d %ss".formatted(count, unit));
  }

  private static Days side(String side, Stretch days) {
    return switch (side) {
      case "after", "aft" -> open(Optional.of(days.last().plusDays(1)), Optional.empty());
      case "before", "bef" -> open(Optional.empty(), Optional.of(days.first().minusDays(1)));
      case "since", "from" -> open(Optional.of(days.first()), Optional.empty());
      case "until", "through" -> open(Optional.empty(), Optional.of(days.last()));
      default -> open(Optional.of(days.first()), Optional.of(days.last()));
    };
  }

  private static Days open(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new Days.Between(from, to);
  }

  private Days between(LocalDate from, LocalDate to) throws QuerySyntaxException {
    if (to.isBefore(from)) {
      throw unread(typed.value(), "ends before it begins");
    }
    return open(Optional.of(from), Optional.of(to));
  }

  private Stretch stretch(String words) throws QuerySyntaxException {
    String value = words.strip();
    try {
      return read(value).orElseThrow(() -> unread(value, "is no day"));
    } catch (DateTimeException e) {
      throw unread(value, "is not in the calendar");
    }
  }

  private static Optional<Stretch> read(String value) {
    Matcher day = ISO.matcher(value);
    if (day.matches()) {
      return day(number(day, 1), number(day, 2), number(day, 3));
    }
    day = SLASHES.matcher(value);
    if (day.matches()) {
      return day(number(day, 3), number(day, 1), number(day, 2));
    }
    day = IN_WORDS.matcher(value);
    if (day.matches()) {
      return day(number(day, 3), month(day.group(1)), number(day, 2));
    }
    return months(value);
  }

  private static Optional<Stretch> months(String value) {
    Matcher month = YEAR_AND_MONTH.matcher(value);
    if (month.matches()) {
      return month(YearMonth.of(number(month, 1), number(month, 2)));
    }
    month = MONTH_AND_YEAR.matcher(value);
    if (month.matches()) {
      return month(YearMonth.of(number(month, 2), number(month, 1)));
    }
    month = MONTH_IN_WORDS.matcher(value);
    if (month.matches()) {
      return month(YearMonth.of(number(month, 2), month(month.group(1))));
    }
    Matcher year = YEAR.matcher(value);
    if (year.matches()) {
      return Optional.of(
          new Stretch(LocalDate.of(number(year, 1), 1, 1), LocalDate.of(number(year, 1), 12, 31)));
    }
    return Optional.empty();
  }

  private static Optional<Stretch> day(int year, int month, int day) {
    LocalDate one = LocalDate.of(year, month, day);
    return Optional.of(new Stretch(one, one));
  }

  private static Optional<Stretch> month(YearMonth month) {
    return Optional.of(new Stretch(month.atDay(1), month.atEndOfMonth()));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month.getValue();
      }
    }
    throw new DateTimeException("No month: " + name);
  }

  private QuerySyntaxException unread(String value, String problem) {
    return new QuerySyntaxException(
        "“%s” in %s(…) %s.".formatted(value, typed.name().typed(), problem),
        typed.valueAt(),
        "Write days as 2025-01-31 or 1/31/2025, as in %s.".formatted(typed.name().example()));
  }
}
