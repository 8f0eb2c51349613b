package lexdelta.alerts.catchup;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;

/**
 * The changes that one snapshot brought. They were committed together under adjacent numbers, so
 * whoever sees one sees all.
 */
final class SnapshotGroup {
  private static final int PAGE = 500;

  private SnapshotGroup() {}

  /** The first group after a number, whole; empty when there is none. */
  static List<Change> after(long number, Changes changes) {
    return after(number, changes, PAGE);
  }

  static List<Change> after(long number, Changes changes, int page) {
    List<Change> group = new ArrayList<>();
    long read = number;
    while (true) {
      List<Change> next = changes.after(read, page);
      for (Change change : next) {
        if (!group.isEmpty() && !change.snapshot().equals(group.getFirst().snapshot())) {
          return group;
        }
        group.add(change);
      }
      if (next.size() < page) {
        return group;
      }
      read = group.getLast().number();
    }
  }
}
