package lexdelta.searchapi.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days and instants in words. */
public final class Days {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.US);

  private Days() {}

  /** An instant to the minute with the name of its zone: {@code 2025-05-06 14:03 UTC}. */
  public static String words(Instant instant, ZoneId zone) {
    return INSTANT.format(instant.atZone(zone)).replace(" Z", " UTC");
  }

  /**
   * The days on which a text is in the record.
   *
   * @param until the first day on which it no longer stood
   */
  public static String validity(LocalDate from, Optional<LocalDate> until) {
    return until
        .map(day -> "in the record from %s to %s".formatted(from, day.minusDays(1)))
        .orElse("in the record from %s on".formatted(from));
  }
}
