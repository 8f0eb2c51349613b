package lexdelta.crawler.source;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a source gives when all is well, beyond answering at all. A source that gives less is not
 * believed.
 *
 * @param items how many documents its page holds, or further pages it leads to, at least; 0 where
 *     that is not known
 * @param canary words that stand on its page as long as it is the right page; empty where none are
 *     known
 * @param moves within which time its publisher changes it, always; empty where that is not known
 * @param lasting whether it is a list that only grows, or loses little: one that holds less than half
 *     of what it held when last read is not believed
 * @param due what must be there by a day; empty where nothing is
 */
public record Expectation(
    int items, String canary, Optional<Duration> moves, boolean lasting, Optional<Due> due) {

  /** Something that a publisher puts out by the calendar. */
  @FunctionalInterface
  public interface Due {
    /**
     * What is overdue.
     *
     * @param today the publisher's day
     * @param seen the further pages that the newest looks saw
     * @return in words, a sentence; empty when nothing is
     */
    Optional<String> missing(LocalDate today, Set<URI> seen);
  }

  /** Nothing is known of what it should hold. */
  public static final Expectation NONE =
      new Expectation(0, "", Optional.empty(), false, Optional.empty());

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
    return new Expectation(items, "", Optional.empty(), false, Optional.empty());
  }

  public Expectation canary(String words) {
    return new Expectation(items, words, moves, lasting, due);
  }

  public Expectation movesWithin(Duration time) {
    return new Expectation(items, canary, Optional.of(time), lasting, due);
  }

  /** Of a list that only grows, or loses little. */
  public Expectation last() {
    return new Expectation(items, canary, moves, true, due);
  }

  public Expectation due(Due by) {
    return new Expectation(items, canary, moves, lasting, Optional.of(by));
  }
}
