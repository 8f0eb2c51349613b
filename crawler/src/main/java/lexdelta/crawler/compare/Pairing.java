package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lexdelta.crawler.record.Provision;

/**
 * Finds the {@link Partners} of two texts, the surest first: provisions that stayed as they are;
 * those that stand elsewhere unchanged; within the gaps that are left, those of one label and those
 * alike; those alike anywhere; at last those split and merged.
 */
final class Pairing {
  private final List<Provision> before;
  private final List<Provision> after;
  private final int[] forth;
  private final int[] standIns;

  Pairing(List<Provision> before, List<Provision> after) {
    this.before = before;
    this.after = after;
    this.forth = stayed();
    this.standIns = new int[before.size()];
    Arrays.fill(standIns, -1);
  }

  Partners partners() {
    int[] back = Partners.inverse(forth, after.size());
    if (complete(forth) || complete(back)) {
      return new Partners(forth, back, new boolean[forth.length], standIns, List.of());
    }
    Vocabulary vocabulary = new Vocabulary();
    Loose left = new Loose(before, forth, vocabulary);
    Loose right = new Loose(after, back, vocabulary);
    Moves moves = new Moves(left, right, forth, back);
    moves.unchanged();
    inGaps(left, right, back);
    moves.alike();
    boolean[] moved = Moves.crossing(forth, left);
    List<Partners.Group> groups =
        new ArrayList<>(new Groups(left, right, forth, back, moved).splits());
    boolean[] movedBack = Partners.across(moved, back);
    new Groups(right, left, back, forth, movedBack)
        .splits()
        .forEach(merged -> groups.add(merged.reversed()));
    return new Partners(forth, back, moved, standIns, groups);
  }

  private static boolean complete(int[] partners) {
    return Arrays.stream(partners).allMatch(partner -> partner >= 0);
  }

  private int[] stayed() {
    Map<String, Integer> numbers = new HashMap<>();
    return CommonSequence.partners(numbered(before, numbers), numbered(after, numbers));
  }

  private static int[] numbered(List<Provision> provisions, Map<String, Integer> numbers) {
    return provisions.stream()
        .map(provision -> provision.kind() + " " + Typography.meaning(provision.text()))
        .mapToInt(key -> numbers.computeIfAbsent(key, any -> numbers.size()))
        .toArray();
  }

  /** Goes through the gaps between the pairs that are in order. */
  private void inGaps(Loose left, Loose right, int[] back) {
    boolean[] moved = Moves.crossing(forth, left);
    int a = 0;
    int b = 0;
    for (int next = 0; next <= forth.length; next++) {
      boolean end = next == forth.length;
      if (end || (forth[next] >= 0 && !moved[next])) {
        int partner = end ? after.size() : forth[next];
        inGap(left.within(a, next), right.within(b, partner), back);
        a = next + 1;
        b = partner + 1;
      }
    }
  }

  private void inGap(List<Piece> left, List<Piece> right, int[] back) {
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    for (Chain.Pair pair : LikelyPairs.of(left, right)) {
      Piece a = left.get(pair.left());
      Piece b = right.get(pair.right());
      if (a.like(b)) {
        forth[a.place()] = b.place();
        back[b.place()] = a.place();
      } else {
        standIns[a.place()] = b.place();
      }
    }
  }
}
