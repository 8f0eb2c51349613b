package lexdelta.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lexdelta.crawler.fetch.Answer.Whole;
import lexdelta.crawler.fetch.Answer.Withheld;

/**
 * Politeness towards one host: one request at a time, a rest between two, and none at all while it
 * wants to be left alone.
 */
final class Turn {
  private final String host;
  private final Duration interval;
  private final Clock clock;
  private final Pause pause;
  private final ReentrantLock turn = new ReentrantLock(true);

  private Instant next = Instant.EPOCH;
  private Duration rest = Duration.ZERO;
  private volatile Duration crawlDelay = Duration.ZERO;
  private volatile Instant closedUntil = Instant.EPOCH;

  Turn(String host, Duration interval, Clock clock, Pause pause) {
    this.host = host;
    this.interval = interval;
    this.clock = clock;
    this.pause = pause;
  }

  /** Why the host is not asked now. */
  Optional<String> closed() {
    return clock.instant().isBefore(closedUntil)
        ? Optional.of(host + " asked to be left alone until " + closedUntil)
        : Optional.empty();
  }

  /** Keeps at least this much time between requests, if the settings do not ask for more. */
  void slowDown(Duration delay) {
    crawlDelay = delay;
  }

  /**
   * Asks when it is our turn.
   *
   * @param backOff the rest after an answer that may be different in a moment
   */
  Answer take(Supplier<Answer> ask, Duration backOff) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      Optional<String> closed = closed();
      if (closed.isPresent()) {
        return new Withheld("was not asked for: " + closed.get());
      }
      await();
      Answer answer = ask.get();
      if (answer instanceof Whole(var exchange)) {
        RetryAfter.of(exchange).ifPresent(until -> closedUntil = until);
      }
      rest = longest(interval, crawlDelay, answer.passing() ? backOff : Duration.ZERO);
      next = clock.instant().plus(rest);
      return answer;
    } finally {
      turn.unlock();
    }
  }

  /** Never longer than meant, should the clock have been set back. */
  private void await() throws InterruptedException {
    Duration left = Duration.between(clock.instant(), next);
    if (left.isPositive()) {
      pause.pause(left.compareTo(rest) > 0 ? rest : left);
    }
  }

  private static Duration longest(Duration... durations) {
    Duration longest = Duration.ZERO;
    for (Duration duration : durations) {
      longest = duration.compareTo(longest) > 0 ? duration : longest;
    }
    return longest;
  }
}
