package lexdelta.alerts.digest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days, the first and the last included.
 *
 * @throws IllegalArgumentException with a message for whoever typed it
 */
public record Period(LocalDate first, LocalDate last) {
  private static final int LONGEST = 366;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

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

  /** {@code May 2018} of a whole month, else {@code 2018-05-07 to 2018-05-13}. */
  public String words() {
    YearMonth month = YearMonth.from(first);
    return first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())
        ? MONTH.format(month)
        : first + " to " + last;
  }

  /** What a digest of its changes is called where nobody names it. */
  public String title() {
    return "Changes: " + words();
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
