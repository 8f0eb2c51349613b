package lexdelta.alerts.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * The instants at which somebody is told. By the clock on the person's wall: a slot in an hour that
 * the clock skips in spring comes an hour later, one in an hour that it repeats in autumn the first
 * time. Pure.
 *
 * @param gathering how long what is told at once waits for more
 */
public record Slots(Duration gathering) {
  public Slots {
    if (gathering.isNegative() || gathering.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "What is told at once is gathered for 0 to 60 minutes, not " + gathering + ".");
    }
  }

  /**
   * When something is told.
   *
   * @param from the instant at which it came up; a slot at this very instant is not missed
   */
  public Instant next(Cadence cadence, Instant from, Preferences preferences) {
    return switch (cadence) {
      case Cadence.AtOnce once -> afterQuiet(from.plus(gathering), preferences);
      case Cadence.BusinessDays daily -> slot(from, preferences, FederalHolidays::businessDay);
      case Cadence.Weekly weekly ->
          slot(from, preferences, day -> day.getDayOfWeek() == weekly.day());
      case Cadence.Monthly monthly ->
          slot(
              from,
              preferences,
              day ->
                  day.getDayOfMonth()
                      == Math.min(monthly.day(), YearMonth.from(day).lengthOfMonth()));
    };
  }

  /**
   * When something is told that belongs to the day: at the person's hour, or at once when that has
   * passed, whatever the cadence.
   *
   * @param from the instant at which it came up
   */
  public Instant onTheDay(Instant from, Preferences preferences) {
    LocalDate today = from.atZone(preferences.zone()).toLocalDate();
    Instant hour = at(today, preferences).toInstant();
    return afterQuiet(hour.isBefore(from) ? from : hour, preferences);
  }

  /** On how many days, from one to another, both counted, federal offices work. */
  public static int businessDays(LocalDate from, LocalDate to) {
    return (int) from.datesUntil(to.plusDays(1)).filter(FederalHolidays::businessDay).count();
  }

  private static Instant slot(Instant from, Preferences preferences, Predicate<LocalDate> day) {
    LocalDate today = from.atZone(preferences.zone()).toLocalDate();
    // What quiet hours put off may be a slot of yesterday.
    return today
        .minusDays(1)
        .datesUntil(today.plusDays(64))
        .filter(day)
        .map(it -> afterQuiet(at(it, preferences).toInstant(), preferences))
        .filter(slot -> !slot.isBefore(from))
        .findFirst()
        .orElseThrow();
  }

  private static ZonedDateTime at(LocalDate day, Preferences preferences) {
    return day.atTime(preferences.hour()).atZone(preferences.zone());
  }

  private static Instant afterQuiet(Instant instant, Preferences preferences) {
    ZonedDateTime here = instant.atZone(preferences.zone());
    return preferences
        .quiet()
        .filter(quiet -> quiet.covers(here.toLocalTime()))
        .map(quiet -> {
          LocalDate today = here.toLocalDate();
          boolean tomorrow = !here.toLocalTime().isBefore(quiet.until());
          return (tomorrow ? today.plusDays(1) : today)
              .atTime(quiet.until())
              .atZone(preferences.zone())
              .toInstant();
        })
        .orElse(instant);
  }
}
