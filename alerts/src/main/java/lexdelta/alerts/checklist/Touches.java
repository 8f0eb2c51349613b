package lexdelta.alerts.checklist;

import java.util.Collection;
import java.util.List;

/** What touched checklists, and how far in the log of changes that is known. */
public interface Touches {
  /** What touched one since it was last confirmed, the newest first. */
  List<Touch> open(ChecklistId id, int limit);

  /** What some changes touched of the checklists there are, by title and line. */
  List<Touch> of(Collection<Long> changes);

  /** The number of the last change that was matched; 0 at first. */
  long cursor();

  /**
   * Appends what changes touched and moves the cursor, in one transaction that locks the cursor first.
   * When another has moved it meanwhile, nothing happens at all. What was found before is left.
   *
   * @param touches their numbers are not looked at
   * @return whether it happened
   */
  boolean follow(long from, long to, List<Touch> touches);
}
