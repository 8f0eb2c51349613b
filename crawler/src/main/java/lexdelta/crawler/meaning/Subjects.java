package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.meaning.Subject.Fate;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/** Puts together what a reader would call one change. */
final class Subjects {
  private final List<ProvisionChange> changes;
  private final Side before;
  private final Side after;

  /** Which change each provision of a text belongs to. */
  private final int[] ofEarlier;

  private final int[] ofLater;

  private Subjects(Comparison comparison, Side before, Side after) {
    this.changes = comparison.provisions();
    this.before = before;
    this.after = after;
    this.ofEarlier = new int[before.provisions().size()];
    this.ofLater = new int[after.provisions().size()];
    Arrays.fill(ofEarlier, -1);
    Arrays.fill(ofLater, -1);
    for (int i = 0; i < changes.size(); i++) {
      int number = i;
      changes.get(i).earlier().forEach(placed -> ofEarlier[placed.place()] = number);
      changes.get(i).later().forEach(placed -> ofLater[placed.place()] = number);
    }
  }

  /** In the order of the later text. */
  static List<Subject> of(Comparison comparison, Side before, Side after) {
    return new Subjects(comparison, before, after).all();
  }

  private List<Subject> all() {
    Map<Integer, List<ProvisionChange>> groups = new HashMap<>();
    int[] roots = new int[changes.size()];
    Arrays.fill(roots, -1);
    for (int place = 0; place < ofLater.length; place++) {
      whole(ofLater, place, after, roots, ProvisionChange.Inserted.class);
    }
    for (int place = 0; place < ofEarlier.length; place++) {
      whole(ofEarlier, place, before, roots, ProvisionChange.Deleted.class);
    }
    for (int i = 0; i < changes.size(); i++) {
      if (roots[i] >= 0) {
        groups.computeIfAbsent(roots[i], root -> new ArrayList<>()).add(changes.get(i));
      } else if (tells(changes.get(i))) {
        groups.computeIfAbsent(i, root -> new ArrayList<>()).add(changes.get(i));
      }
    }
    return subjects(groups);
  }

  /** What is inserted, or deleted, with its parent or as one stretch is one. */
  private void whole(
      int[] of, int place, Side side, int[] roots, Class<? extends ProvisionChange> fate) {
    int change = of[place];
    if (change < 0 || !fate.isInstance(changes.get(change))) {
      return;
    }
    roots[change] = change;
    OptionalInt parent = side.parent(place);
    if (parent.isPresent() && roots[of[parent.getAsInt()]] >= 0 && parent.getAsInt() != place) {
      roots[change] = roots[of[parent.getAsInt()]];
    } else if (place > 0 && fate.isInstance(changes.get(of[place - 1])) && goesOn(side, place)) {
      roots[change] = roots[of[place - 1]];
    }
  }

  /** Whether a provision without a label goes on with the one before it. */
  private static boolean goesOn(Side side, int place) {
    Provision one = side.provisions().get(place - 1);
    Provision other = side.provisions().get(place);
    boolean beside = one.kind().besideText() || other.kind().besideText();
    return !beside
        && !side.labelled(place)
        && other.kind() != ProvisionKind.HEADING
        && (other.kind() == ProvisionKind.TABLE_ROW
            ? one.kind() == ProvisionKind.TABLE_ROW
            : !Definitions.defines(other.text()));
  }

  private boolean tells(ProvisionChange change) {
    return switch (change) {
      case ProvisionChange.Same same ->
          same.leadsElsewhere()
              || same.otherLevel()
              || relocated(same)
              || !same.before().text().equals(same.after().text());
      case ProvisionChange.Edited edited -> true;
      case ProvisionChange.Regrouped regrouped -> true;
      case ProvisionChange.Inserted inserted -> false;
      case ProvisionChange.Deleted deleted -> false;
    };
  }

  /** Whether it stands elsewhere, and not only because its parent does. */
  boolean relocated(ProvisionChange change) {
    Placed earlier = change.earlier().getFirst();
    Placed later = change.later().getFirst();
    if (follows(earlier.place(), later.place())) {
      return false;
    }
    return change.moved()
        || (!before.first(earlier.place()).label().equals(after.first(later.place()).label())
            && before.labelled(earlier.place())
            && after.labelled(later.place()));
  }

  private boolean follows(int earlier, int later) {
    OptionalInt left = before.parent(earlier);
    OptionalInt right = after.parent(later);
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    int parent = ofEarlier[left.getAsInt()];
    return parent == ofLater[right.getAsInt()]
        && parent >= 0
        && (changes.get(parent).moved()
            || !before
                .first(left.getAsInt())
                .label()
                .equals(after.first(right.getAsInt()).label()));
  }

  private List<Subject> subjects(Map<Integer, List<ProvisionChange>> groups) {
    Map<String, Integer> deleted = new HashMap<>();
    groups.forEach((root, group) -> {
      if (changes.get(root) instanceof ProvisionChange.Deleted gone
          && before.labelled(gone.before().place())) {
        deleted.putIfAbsent(before.first(gone.before().place()).label(), root);
      }
    });
    List<Integer> roots = new ArrayList<>(groups.keySet());
    roots.sort(Comparator.naturalOrder());
    Map<Integer, List<ProvisionChange>> left = new HashMap<>(groups);
    List<Subject> subjects = new ArrayList<>();
    for (int root : roots) {
      if (changes.get(root) instanceof ProvisionChange.Inserted come
          && after.labelled(come.after().place())) {
        Integer gone = deleted.remove(after.first(come.after().place()).label());
        if (gone != null) {
          List<ProvisionChange> both = new ArrayList<>(groups.get(root));
          both.addAll(groups.get(gone));
          left.put(root, both);
          left.remove(gone);
        }
      }
    }
    for (int root : roots) {
      if (left.containsKey(root)) {
        subjects.add(new Subject(fate(left.get(root)), left.get(root), before, after));
      }
    }
    return subjects;
  }

  private static Fate fate(List<ProvisionChange> group) {
    boolean come = group.stream().anyMatch(ProvisionChange.Inserted.class::isInstance);
    boolean gone = group.stream().anyMatch(ProvisionChange.Deleted.class::isInstance);
    return come && gone
        ? Fate.REPLACED
        : come ? Fate.INSERTED : gone ? Fate.DELETED : Fate.CONTINUED;
  }
}
