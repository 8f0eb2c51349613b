package lexdelta.crawler.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the record keeps them. */
public final class Instants {
  private Instants() {}

  /**
   * An instant in whole microseconds, the rest cut off. Databases keep no more; left to themselves
   * they round, each in its own way, and up into the future.
   */
  public static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
