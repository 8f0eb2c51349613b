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

  /**
   * The groups after a number, each whole; empty when there is none.
   *
   * @param enough when there are so many changes, no further group is added
   */
  static List<Change> after(long number, Changes changes, int enough) {
    return after(number, changes, enough, PAGE);
  }

  static List<Change> after(long number, Changes changes, int enough, int page) {
    List<Change> group = new ArrayList<>();
    long read = number;
    while (true) {
      List<Change> next = changes.after(read, page);
      for (Change change : next) {
        if (group.size() >= enough && !change.snapshot().equals(group.getLast().snapshot())) {
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
