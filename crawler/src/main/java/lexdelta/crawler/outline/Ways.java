package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * The most likely ways to read a text up to one piece of it, the best first. Of ways that open units
 * the same way only the best is kept, of equally good ones the first.
 *
 * <p>Of different ways that cost the same the later comes first: those that open units are told from
 * the innermost outwards, and a text that may stand in either does not stand deeper than it must.
 */
final class Ways {
  /** So many ways are followed. */
  private static final int WIDTH = 16;

  /** A way that costs so much more than the best is given up. */
  private static final double HOPELESS = 10;

  private final List<Search.Way> likely = new ArrayList<>(WIDTH + 1);

  /** Whether a way of this cost would not be kept; then none that goes on from it would, either. */
  boolean tooDear(double cost) {
    return !likely.isEmpty()
        && (cost >= likely.getFirst().cost() + HOPELESS
            || (likely.size() == WIDTH && cost >= likely.getLast().cost()));
  }

  void add(Search.Way way) {
    if (tooDear(way.cost()) || !bestOfItsKind(way)) {
      return;
    }
    int at = likely.size();
    while (at > 0 && likely.get(at - 1).cost() >= way.cost()) {
      at--;
    }
    likely.add(at, way);
    if (likely.size() > WIDTH) {
      likely.removeLast();
    }
  }

  /** Takes out a dearer one that opens the same units. */
  private boolean bestOfItsKind(Search.Way way) {
    long fingerprint = way.open().fingerprint();
    for (int i = 0; i < likely.size(); i++) {
      if (likely.get(i).open().fingerprint() == fingerprint) {
        if (likely.get(i).cost() <= way.cost()) {
          return false;
        }
        likely.remove(i);
        return true;
      }
    }
    return true;
  }

  /** Those worth following, at least one once any was added. */
  List<Search.Way> likely() {
    while (likely.getLast().cost() >= likely.getFirst().cost() + HOPELESS) {
      likely.removeLast();
    }
    return likely;
  }
}
