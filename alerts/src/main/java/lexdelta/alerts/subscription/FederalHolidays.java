package lexdelta.alerts.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * The legal public holidays of 5 U.S.C. 6103(a), on the days on which federal offices are closed for
 * them: of one that falls on a Saturday the Friday before, of one on a Sunday the Monday after (5
 * U.S.C. 6103(b), Executive Order 11582). Inauguration Day, which closes offices in the capital only,
 * is none.
 */
final class FederalHolidays {
  private static final int FIRST_JUNETEENTH = 2021;

  private FederalHolidays() {}

  /** Whether federal offices are open. */
  static boolean businessDay(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !observed(day);
  }

  /** New Year's Day of a year may be observed on the last day of the one before. */
  private static boolean observed(LocalDate day) {
    return Stream.concat(of(day.getYear()), of(day.getYear() + 1)).anyMatch(day::equals);
  }

  private static Stream<LocalDate> of(int year) {
    Stream<LocalDate> fixed =
        Stream.of(
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.JUNE, 19),
                LocalDate.of(year, Month.JULY, 4),
                LocalDate.of(year, Month.NOVEMBER, 11),
                LocalDate.of(year, Month.DECEMBER, 25))
            .filter(day -> day.getMonth() != Month.JUNE || year >= FIRST_JUNETEENTH)
            .map(FederalHolidays::closed);
    Stream<LocalDate> moving =
        Stream.of(
            nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
            nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
            nth(year, Month.MAY, -1, DayOfWeek.MONDAY),
            nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
            nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
            nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
    return Stream.concat(fixed, moving);
  }

  private static LocalDate closed(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> holiday.minusDays(1);
      case SUNDAY -> holiday.plusDays(1);
      default -> holiday;
    };
  }

  private static LocalDate nth(int year, Month month, int which, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
  }
}
