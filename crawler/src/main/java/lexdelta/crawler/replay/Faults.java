package lexdelta.crawler.replay;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The faults a {@link ReplayingPublisher} will play. Each waits for requests whose address, written
 * {@code https://host/path?query}, contains a match of a pattern. The one arranged first comes
 * first. Safe for use by several threads.
 */
public final class Faults {
  private record Planned(Predicate<String> address, Fault fault, boolean once) {}

  private final ConcurrentLinkedQueue<Planned> planned = new ConcurrentLinkedQueue<>();

  Faults() {}

  /**
   * Lets the next matching request fail, and only that one. Called several times, it makes as many
   * requests fail, one after another.
   *
   * @param addressPattern a regular expression, found anywhere in the address
   */
  public void next(String addressPattern, Fault fault) {
    planned.add(new Planned(Pattern.compile(addressPattern).asPredicate(), fault, true));
  }

  /**
   * Lets every matching request fail until {@link #clear}.
   *
   * @param addressPattern a regular expression, found anywhere in the address
   */
  public void always(String addressPattern, Fault fault) {
    planned.add(new Planned(Pattern.compile(addressPattern).asPredicate(), fault, false));
  }

  /** Forgets all faults; from now on every request is answered as recorded. */
  public void clear() {
    planned.clear();
  }

  /** The fault to play for a request, taken from the queue unless it stays. */
  synchronized Optional<Fault> take(String address) {
    for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
      Planned one = all.next();
      if (one.address().test(address)) {
        if (one.once()) {
          all.remove();
        }
        return Optional.of(one.fault());
      }
    }
    return Optional.empty();
  }
}
