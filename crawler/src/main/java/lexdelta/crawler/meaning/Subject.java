package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.ProvisionKind;

/**
 * What a reader would call one change.
 *
 * @param fate what became of it
 * @param changes the first is the one that is told; those that follow it after it, in order
 * @param before the earlier reading
 * @param after the later reading
 */
record Subject(Fate fate, List<ProvisionChange> changes, Side before, Side after) {
  /** What became of what a change is about. */
  enum Fate {
    INSERTED,
    DELETED,
    /** Deleted, and other text inserted under the same label. */
    REPLACED,
    /** Everything else: edited, moved, split, merged, or the same words under another label. */
    CONTINUED
  }

  Subject {
    changes = List.copyOf(changes);
  }

  ProvisionChange told() {
    return changes.getFirst();
  }

  /** Of a replacement what was inserted. */
  List<ProvisionChange> inserted() {
    return changes.stream().filter(ProvisionChange.Inserted.class::isInstance).toList();
  }

  List<ProvisionChange> deleted() {
    return changes.stream().filter(ProvisionChange.Deleted.class::isInstance).toList();
  }

  ProvisionKind kind() {
    return told().kind();
  }

  List<Placed> earlier() {
    return fate == Fate.REPLACED ? placed(deleted(), true) : told().earlier();
  }

  List<Placed> later() {
    return fate == Fate.REPLACED ? placed(inserted(), false) : told().later();
  }

  /** All provisions on a side, those that follow included. */
  static List<Placed> placed(List<ProvisionChange> changes, boolean earlier) {
    List<Placed> placed = new ArrayList<>();
    changes.forEach(change -> placed.addAll(earlier ? change.earlier() : change.later()));
    return placed;
  }

  /** Whether a label of the told provision came, went or changed, and nothing else in the edit. */
  boolean relabels(lexdelta.crawler.compare.Edit edit) {
    String from =
        Placed.joined(told().earlier()).substring(edit.beforeStart(), edit.beforeEnd()).strip();
    String to = Placed.joined(told().later()).substring(edit.afterStart(), edit.afterEnd()).strip();
    return (from.isEmpty() || Labels.only(from))
        && (to.isEmpty() || Labels.only(to))
        && (begins(before, told().earlier(), edit.beforeStart(), edit.beforeEnd())
            || begins(after, told().later(), edit.afterStart(), edit.afterEnd()));
  }

  private static boolean begins(Side side, List<Placed> neighbours, int start, int end) {
    int at = 0;
    for (Placed each : neighbours) {
      int next = at + each.text().length();
      if (start <= next && end >= at && side.labelWithin(each.place(), start - at, end - at)) {
        return true;
      }
      at = next + 1;
    }
    return false;
  }
}
