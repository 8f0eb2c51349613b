package lexdelta.searchapi.comparisons;

import java.util.List;
import java.util.function.Predicate;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;

/** Changes that came in the same snapshot as one; their numbers lie side by side. */
final class Neighbours {
  private static final int REACH = 10;

  private final Changes changes;

  Neighbours(Changes changes) {
    this.changes = changes;
  }

  /** The nearest neighbours on both sides, in order, without the change itself. */
  List<Change> of(Change change) {
    return around(change).stream().filter(it -> it.number() != change.number()).toList();
  }

  /** Whether there may be more of them than {@link #of} gives. */
  boolean more(Change change) {
    List<Change> near = around(change);
    return near.getFirst().number() <= change.number() - REACH
        || near.getLast().number() >= change.number() + REACH;
  }

  private List<Change> around(Change change) {
    Predicate<Change> together = it -> it.snapshot().equals(change.snapshot());
    return changes.after(Math.max(0, change.number() - REACH - 1), 2 * REACH + 1).stream()
        .filter(together)
        .toList();
  }
}
