package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lexdelta.crawler.record.Provision;

/**
 * Which provision of the later text continues which of the earlier. Pairs never cross: of two
 * provisions that changed places one is deleted and inserted.
 */
final class Alignment {
  private final List<Provision> before;
  private final List<Provision> after;

  private Alignment(List<Provision> before, List<Provision> after) {
    this.before = before;
    this.after = after;
  }

  /** Every provision of both texts and what became of it, as in {@link Comparison}. */
  static List<ProvisionChange> changes(List<Provision> before, List<Provision> after) {
    return new Alignment(before, after).changes();
  }

  private List<ProvisionChange> changes() {
    int[] partners = partners();
    List<ProvisionChange> changes = new ArrayList<>();
    int b = 0;
    for (int a = 0; a < partners.length; a++) {
      int partner = partners[a];
      while (b < partner) {
        changes.add(new ProvisionChange.Inserted(after.get(b++)));
      }
      if (partner < 0) {
        changes.add(new ProvisionChange.Deleted(before.get(a)));
      } else {
        changes.addAll(change(before.get(a), after.get(b++)));
      }
    }
    while (b < after.size()) {
      changes.add(new ProvisionChange.Inserted(after.get(b++)));
    }
    return changes;
  }

  private static List<ProvisionChange> change(Provision before, Provision after) {
    List<Edit> edits = WordEdits.between(before.text(), after.text());
    if (edits.isEmpty()) {
      return List.of(new ProvisionChange.Same(before, after));
    } else if (Piece.of(before).like(Piece.of(after))) {
      return List.of(new ProvisionChange.Edited(before, after, edits));
    }
    return List.of(new ProvisionChange.Deleted(before), new ProvisionChange.Inserted(after));
  }

  /**
   * For each earlier provision the place of its later one, -1 where it has none. Where two ways are
   * equally good, always the same one is taken, so that the way back is the way there turned round.
   */
  private int[] partners() {
    return inOrder(before, after)
        ? search()
        : inverse(new Alignment(/* before= */ after, /* after= */ before).search());
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

  private int[] inverse(int[] partners) {
    int[] inverse = new int[before.size()];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        inverse[partners[i]] = i;
      }
    }
    return inverse;
  }

  private int[] search() {
    Map<String, Integer> numbers = new HashMap<>();
    int[] partners = CommonSequence.partners(numbered(before, numbers), numbered(after, numbers));
    int a = 0;
    int b = 0;
    for (int next = 0; next <= before.size(); next++) {
      int partner = next == before.size() ? after.size() : partners[next];
      if (partner >= 0) {
        pairGap(partners, a, next, b, partner);
        a = next + 1;
        b = partner + 1;
      }
    }
    return partners;
  }

  private static int[] numbered(List<Provision> provisions, Map<String, Integer> numbers) {
    return provisions.stream()
        .map(provision -> provision.kind() + " " + Typography.meaning(provision.text()))
        .mapToInt(key -> numbers.computeIfAbsent(key, any -> numbers.size()))
        .toArray();
  }

  private void pairGap(int[] partners, int a, int aEnd, int b, int bEnd) {
    if (a == aEnd || b == bEnd) {
      return;
    }
    List<Piece> left = before.subList(a, aEnd).stream().map(Piece::of).toList();
    List<Piece> right = after.subList(b, bEnd).stream().map(Piece::of).toList();
    for (Chain.Pair pair : LikelyPairs.of(left, right)) {
      partners[a + pair.left()] = b + pair.right();
    }
  }
}
