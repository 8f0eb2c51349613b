package lexdelta.alerts.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days, the first and the last included.
 *
 * @throws IllegalArgumentException with a message for whoever typed it
 */
public record Period(LocalDate first, LocalDate last) {
  private static final int LONGEST = 366;

  public Period {
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
      throw new IllegalArgumentException(
          "A period has 1 to %d days; this one goes from %s to %s."
              .formatted(LONGEST, first, last));
    }
  }

  /** As many days after it. */
  public Period next() {
    return new Period(last.plusDays(1), last.plusDays(ChronoUnit.DAYS.between(first, last) + 1));
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
