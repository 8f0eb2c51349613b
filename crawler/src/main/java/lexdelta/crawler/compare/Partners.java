package lexdelta.crawler.compare;

import java.util.Arrays;
import java.util.List;
import lexdelta.crawler.record.Provision;
import org.jspecify.annotations.Nullable;

/** Which provisions of a later text continue which of an earlier one. */
final class Partners {
  /** Instead of a partner, of those in a {@link Group}. */
  static final int GROUPED = -2;

  /** One earlier provision and several later neighbours, or the reverse; ends not included. */
  record Group(int before, int beforeEnd, int after, int afterEnd) {
    Group reversed() {
      return new Group(after, afterEnd, before, beforeEnd);
    }
  }

  private final int[] forth;
  private final int[] back;
  private final boolean[] moved;
  private final int[] standIns;
  private final List<Group> groups;

  /**
   * @param forth for each earlier provision the place of its later one, negative where it has none
   * @param moved for each earlier provision whether it changed places with others
   * @param standIns for each earlier provision the place of the later one that merely stands in its
   *     place, -1 where there is none
   * @param groups those that were split or merged; none of them is paired
   */
  Partners(int[] forth, int[] back, boolean[] moved, int[] standIns, List<Group> groups) {
    this.forth = forth;
    this.back = back;
    this.moved = moved;
    this.standIns = standIns;
    this.groups = groups;
  }

  /**
   * Where two ways are equally good, always the same one is taken, so that the way back is the way
   * there turned round.
   */
  static Partners of(List<Provision> before, List<Provision> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return none(before.size(), after.size());
    }
    return inOrder(before, after)
        ? new Pairing(before, after).partners()
        : new Pairing(/* before= */ after, /* after= */ before).partners().reversed();
  }

  /** Nobody continues anything: the document is new, or gone. */
  private static Partners none(int before, int after) {
    int[] nobody = {};
    return new Partners(
        inverse(nobody, before),
        inverse(nobody, after),
        new boolean[before],
        inverse(nobody, before),
        List.of());
  }

  private static boolean inOrder(List<Provision> before, List<Provision> after) {
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      int order = before.get(i).text().compareTo(after.get(i).text());
      if (order != 0) {
        return order < 0;
      }
    }
    return before.size() <= after.size();
  }

  private Partners reversed() {
    return new Partners(
        back,
        forth,
        across(moved, back),
        inverse(standIns, back.length),
        groups.stream().map(Group::reversed).toList());
  }

  /** What was said of the one side, said of the other. */
  static boolean[] across(boolean[] said, int[] back) {
    boolean[] across = new boolean[back.length];
    for (int b = 0; b < back.length; b++) {
      across[b] = back[b] >= 0 && said[back[b]];
    }
    return across;
  }

  /** The way back of pairs. */
  static int[] inverse(int[] partners, int size) {
    int[] inverse = new int[size];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        inverse[partners[i]] = i;
      }
    }
    return inverse;
  }

  /** The later place of an earlier provision, negative when it has none. */
  int forth(int a) {
    return forth[a];
  }

  /** The earlier place of a later provision, negative when it has none. */
  int back(int b) {
    return back[b];
  }

  /** Whether an earlier provision changed places with others. */
  boolean moved(int a) {
    return moved[a];
  }

  /** The later provision that merely stands in the place of an earlier one, -1 for none. */
  int standIn(int a) {
    return standIns[a];
  }

  /** The group that an earlier provision belongs to. */
  @Nullable Group groupFrom(int a) {
    return groups.stream()
        .filter(group -> group.before <= a && a < group.beforeEnd)
        .findFirst()
        .orElse(null);
  }

  /** The group that a later provision belongs to. */
  @Nullable Group groupTo(int b) {
    return groups.stream()
        .filter(group -> group.after <= b && b < group.afterEnd)
        .findFirst()
        .orElse(null);
  }
}
