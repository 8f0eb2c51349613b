package lexdelta.searchapi.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A year beside an axis of time.
 *
 * @param at how far along the axis it begins, as {@code 12.5%}
 */
public record Tick(String at, int year) {
  private static final int MOST = 6;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

  /** The years that begin between two days, so many of them that their names have room. */
  static List<Tick> years(LocalDate first, LocalDate last, boolean upwards) {
    for (int step : STEPS) {
      List<Tick> ticks =
          IntStream.rangeClosed(first.getYear(), last.getYear())
              .filter(year -> year % step == 0 && !LocalDate.of(year, 1, 1).isBefore(first))
              .filter(year -> !LocalDate.of(year, 1, 1).isAfter(last))
              .mapToObj(year -> new Tick(at(LocalDate.of(year, 1, 1), first, last, upwards), year))
              .toList();
      if (ticks.size() <= MOST) {
        return ticks;
      }
    }
    return List.of();
  }

  private static String at(LocalDate day, LocalDate first, LocalDate last, boolean upwards) {
    double share = share(day, first, last);
    return percent(upwards ? 1 - share : share);
  }

  /** How far a day lies between two others: 0 is the first, 1 the last. */
  static double share(LocalDate day, LocalDate first, LocalDate last) {
    return (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
