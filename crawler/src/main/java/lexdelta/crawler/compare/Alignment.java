package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lexdelta.crawler.record.Provision;
import org.jspecify.annotations.Nullable;

/**
 * What became of every provision of a text: {@link Partners} says which continues which, and here
 * each pair gets its edits and its place in the list.
 */
final class Alignment {
  private final List<Provision> before;
  private final List<Provision> after;
  private final Partners partners;
  private final List<ProvisionChange> changes = new ArrayList<>();
  private final boolean[] told;
  private @Nullable Terms terms;

  private Alignment(List<Provision> before, List<Provision> after) {
    this.before = before;
    this.after = after;
    this.partners = Partners.of(before, after);
    this.told = new boolean[after.size()];
  }

  /** Every provision of both texts and what became of it, as in {@link Comparison}. */
  static List<ProvisionChange> changes(List<Provision> before, List<Provision> after) {
    return new Alignment(before, after).changes();
  }

  /** In the order of the later text; what left its place is told where it arrived. */
  private List<ProvisionChange> changes() {
    int b = 0;
    for (int a = 0; a < before.size(); a++) {
      int partner = partners.forth(a);
      Partners.Group group = partners.groupFrom(a);
      if (group != null) {
        b = arrivals(b, group.afterEnd());
      } else if (partner < 0) {
        b = arrivals(b, partners.standIn(a));
        changes.add(new ProvisionChange.Deleted(placed(before, a)));
      } else if (!partners.moved(a)) {
        b = arrivals(b, partner + 1);
      }
    }
    arrivals(b, after.size());
    return changes;
  }

  /** All that stands in the later text before a place and is not told yet. */
  private int arrivals(int from, int to) {
    for (int b = from; b < to; b++) {
      if (!told[b]) {
        arrival(b);
      }
    }
    return Math.max(from, to);
  }

  private void arrival(int b) {
    Partners.Group group = partners.groupTo(b);
    if (group != null) {
      regrouped(group);
      return;
    }
    told[b] = true;
    int a = partners.back(b);
    changes.add(a < 0 ? new ProvisionChange.Inserted(placed(after, b)) : paired(a, b));
  }

  private void regrouped(Partners.Group group) {
    Arrays.fill(told, group.after(), group.afterEnd(), true);
    List<Placed> earlier = placed(before, group.before(), group.beforeEnd());
    List<Placed> later = placed(after, group.after(), group.afterEnd());
    changes.add(
        new ProvisionChange.Regrouped(
            earlier,
            later,
            WordEdits.between(Placed.joined(earlier), Placed.joined(later), terms())));
  }

  private ProvisionChange paired(int a, int b) {
    Placed earlier = placed(before, a);
    Placed later = placed(after, b);
    boolean moved = partners.moved(a);
    if (earlier.text().equals(later.text())
        || Typography.meaning(earlier.text()).equals(Typography.meaning(later.text()))) {
      return new ProvisionChange.Same(earlier, later, moved);
    }
    Row left = Row.at(a, before);
    Row right = Row.at(b, after);
    if (!left.inCells() || !right.inCells()) {
      List<Edit> edits = WordEdits.between(earlier.text(), later.text(), terms());
      return new ProvisionChange.Edited(earlier, later, edits, List.of(), moved);
    }
    List<Column> columns = Row.columns(left, right);
    List<Edit> edits = Row.edits(left, right, columns);
    // Cells may divide the same words otherwise.
    return edits.isEmpty()
        ? new ProvisionChange.Same(earlier, later, moved)
        : new ProvisionChange.Edited(earlier, later, edits, columns, moved);
  }

  /** Read when first asked for: most texts are compared with themselves. */
  private Terms terms() {
    if (terms == null) {
      terms = Terms.of(before, after);
    }
    return terms;
  }

  private static Placed placed(List<Provision> provisions, int place) {
    return new Placed(place, provisions.get(place));
  }

  private static List<Placed> placed(List<Provision> provisions, int from, int to) {
    List<Placed> placed = new ArrayList<>();
    for (int place = from; place < to; place++) {
      placed.add(placed(provisions, place));
    }
    return placed;
  }
}
