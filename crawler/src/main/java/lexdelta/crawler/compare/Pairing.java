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
    int start = 0;
    int end = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && sameAs(before.get(start), after.get(start))) {
      start++;
    }
    while (end < shorter - start
        && sameAs(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
      end++;
    }
    Map<String, Integer> numbers = new HashMap<>();
    int[] within =
        CommonSequence.partners(
            numbered(before.subList(start, before.size() - end), numbers),
            numbered(after.subList(start, after.size() - end), numbers));
    int[] partners = new int[before.size()];
    for (int a = 0; a < partners.length; a++) {
      boolean first = a < start;
      boolean last = a >= before.size() - end;
      if (first || last) {
        partners[a] = first ? a : a + after.size() - before.size();
      } else {
        partners[a] = within[a - start] < 0 ? -1 : start + within[a - start];
      }
    }
    return partners;
  }

  private static boolean sameAs(Provision one, Provision other) {
    return one.kind() == other.kind() && one.text().equals(other.text());
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
    if (left.size() == 1 && right.size() == 1) {
      pair(left.getFirst(), right.getFirst(), back);
    } else if (!left.isEmpty() && !right.isEmpty()) {
      LikelyPairs.of(left, right)
          .forEach(pair -> pair(left.get(pair.left()), right.get(pair.right()), back));
    }
  }

  private void pair(Piece a, Piece b, int[] back) {
    if (a.like(b)) {
      forth[a.place()] = b.place();
      back[b.place()] = a.place();
    } else if (a.sameKind(b) && a.sameLabel(b)) {
      standIns[a.place()] = b.place();
    }
  }
}
