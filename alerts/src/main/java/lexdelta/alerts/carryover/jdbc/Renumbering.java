package lexdelta.alerts.carryover.jdbc;

import java.util.Map;

/**
 * Which numbers things of the record have in the new database.
 *
 * @param changes by their old number; one that is missing is not in the new record
 * @param snapshots the same
 * @param head of the new log
 */
public record Renumbering(Map<Long, Long> changes, Map<Long, Long> snapshots, long head) {
  public Renumbering {
    changes = Map.copyOf(changes);
    snapshots = Map.copyOf(snapshots);
  }

  /** Up to where the new log was matched, when the old one was up to a number. */
  long cursor(long old) {
    return changes.entrySet().stream()
        .filter(entry -> entry.getKey() > old)
        .mapToLong(entry -> entry.getValue() - 1)
        .min()
        .orElse(head);
  }
}
