package lexdelta.searchapi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month as a table of weeks, Sunday first, as calendars of the United States are.
 *
 * @param title {@code July 2025}
 */
record Month(String title, List<String> weekdays, List<List<Cell>> weeks) {
  private static final DateTimeFormatter TITLE =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final int DAYS = 7;

  /** A cell shows so many; the rest are in the list. */
  private static final int SHOWN = 4;

  /**
   * A day of the table.
   *
   * @param inMonth whether it is one of the month; another's has no entries here
   * @param words {@code Friday, July 4}
   * @param more how many there are beyond those shown
   */
  record Cell(
      LocalDate on, boolean inMonth, boolean today, String words, List<DayLine> lines, int more) {}

  static Month of(YearMonth month, LocalDate today, List<DayLine> lines) {
    Map<LocalDate, List<DayLine>> byDay =
        lines.stream().collect(Collectors.groupingBy(DayLine::on));
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    LocalDate end = month.atEndOfMonth();
    List<List<Cell>> weeks =
        Stream.iterate(first, it -> !it.isAfter(end), it -> it.plusWeeks(1))
            .map(sunday ->
                IntStream.range(0, DAYS)
                    .mapToObj(sunday::plusDays)
                    .map(day -> cell(day, month, today, byDay.getOrDefault(day, List.of())))
                    .toList())
            .toList();
    return new Month(title(month), namesOfDays(), weeks);
  }

  /** {@code July 2025}. */
  static String title(YearMonth month) {
    return TITLE.format(month);
  }

  private static List<String> namesOfDays() {
    return IntStream.range(0, DAYS)
        .mapToObj(DayOfWeek.SUNDAY::plus)
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.US))
        .toList();
  }

  private static Cell cell(LocalDate day, YearMonth month, LocalDate today, List<DayLine> lines) {
    return new Cell(
        day,
        YearMonth.from(day).equals(month),
        day.equals(today),
        FULL.format(day),
        lines.stream().limit(SHOWN).toList(),
        Math.max(0, lines.size() - SHOWN));
  }
}
