package lexdelta.alerts.delivery;

import java.time.Instant;

/** What recipients missed while their channel refused it. */
public interface Missed {
  /**
   * Puts messages that were refused back among those that wait, due at once.
   *
   * @param since when they were written, at the earliest
   * @return how many
   */
  int sendAgain(String channel, String address, Instant since, Instant now);
}
