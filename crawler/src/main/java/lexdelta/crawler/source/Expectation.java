package lexdelta.crawler.source;

import java.time.Duration;
import java.util.Optional;

/**
 * What a source gives when all is well, beyond answering at all. A source that gives less is not
 * believed.
 *
 * @param items how many documents its page holds at least; 0 where that is not known
 * @param canary words that stand on its page as long as it is the right page; empty where none are
 *     known
 * @param moves within which time its publisher changes it, always; empty where that is not known
 */
public record Expectation(int items, String canary, Optional<Duration> moves) {
  /** Nothing is known of what it should hold. */
  public static final Expectation NONE = new Expectation(0, "", Optional.empty());

  public Expectation {
    if (items < 0) {
      throw new IllegalArgumentException("A page does not hold " + items + " documents.");
    }
    moves.ifPresent(time -> {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException("A publisher does not move every " + time + ".");
      }
    });
  }

  /** A page that holds at least so many documents. */
  public static Expectation items(int items) {
    return new Expectation(items, "", Optional.empty());
  }

  public Expectation canary(String words) {
    return new Expectation(items, words, moves);
  }

  public Expectation movesWithin(Duration time) {
    return new Expectation(items, canary, Optional.of(time));
  }
}
