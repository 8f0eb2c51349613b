package lexdelta.alerts.subscription;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When somebody wants to be told.
 *
 * @param zone where the person's clock stands
 * @param hour of the person's clock at which what does not come at once is told
 * @param quiet when nothing is told
 */
public record Preferences(ZoneId zone, LocalTime hour, Optional<Quiet> quiet) {
  /** Of somebody who said nothing: eight in the morning in the capital. */
  public static final Preferences PLAIN =
      new Preferences(ZoneId.of("America/New_York"), LocalTime.of(8, 0), Optional.empty());

  /**
   * A stretch of the day, over midnight where it ends before it begins.
   *
   * @param until the first minute that is not quiet any more
   */
  public record Quiet(LocalTime from, LocalTime until) {
    public Quiet {
      if (from.equals(until)) {
        throw new IllegalArgumentException(
            "Quiet hours begin and end at different times; to be told nothing, pause your"
                + " subscriptions.");
      }
    }

    boolean covers(LocalTime time) {
      return from.isBefore(until)
          ? !time.isBefore(from) && time.isBefore(until)
          : !time.isBefore(from) || time.isBefore(until);
    }
  }

  /**
   * Reads what somebody typed.
   *
   * @param quietFrom and until: empty for no quiet hours
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  public static Preferences read(String zone, String hour, String quietFrom, String quietUntil) {
    if (quietFrom.isBlank() != quietUntil.isBlank()) {
      throw new IllegalArgumentException("Quiet hours need a beginning and an end, or neither.");
    }
    return new Preferences(
        zone(zone),
        time(hour),
        quietFrom.isBlank()
            ? Optional.empty()
            : Optional.of(new Quiet(time(quietFrom), time(quietUntil))));
  }

  private static ZoneId zone(String typed) {
    if (!ZoneId.getAvailableZoneIds().contains(typed.strip())) {
      throw new IllegalArgumentException(
          "There is no time zone «%s»; write it as in America/New_York or Europe/Berlin."
              .formatted(typed));
    }
    return ZoneId.of(typed.strip());
  }

  private static LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed.strip()).withSecond(0).withNano(0);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "«%s» is no time of day; write it as in 08:00 or 17:30.".formatted(typed), e);
    }
  }
}
