package lexdelta.alerts.delivery;

import java.time.Duration;

/** How long to wait after an attempt in vain: 1 minute, then four times as long each time, 6 hours at most. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);

  private Backoff() {}

  /**
   * The pause after an attempt.
   *
   * @param attempt which one was in vain, from 1
   */
  static Duration after(int attempt) {
    Duration pause = FIRST;
    for (int n = 1; n < attempt && pause.compareTo(LONGEST) < 0; n++) {
      pause = pause.multipliedBy(4);
    }
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
