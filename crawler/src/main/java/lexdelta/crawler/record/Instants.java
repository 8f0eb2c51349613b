package lexdelta.crawler.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Instants as the record keeps them. */
public final class Instants {
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private Instants() {}

  /**
   * An instant in whole microseconds, the rest cut off. Databases keep no more; left to themselves
   * they round, each in its own way, and up into the future.
   */
  public static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** When a day of the publishers begins. */
  public static Instant beginning(LocalDate day) {
    return day.atStartOfDay(WASHINGTON).toInstant();
  }

  /** The last instant of a day of the publishers that the record can keep. */
  public static Instant end(LocalDate day) {
    return beginning(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
  }

  /** The publishers' day: those of US law date by the capital's clock. */
  public static LocalDate publishersDay(Instant instant) {
    return instant.atZone(WASHINGTON).toLocalDate();
  }
}
