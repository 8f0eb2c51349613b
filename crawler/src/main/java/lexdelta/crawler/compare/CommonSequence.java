package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two sequences have in common, in order: first the elements that occur once in each (Cohen's
 * patience diff), and between those the shortest script of Myers (An O(ND) Difference Algorithm,
 * 1986).
 *
 * <p>Elements are numbers, equal numbers standing for equal elements. Where two stretches without
 * an anchor differ by more than {@value #MOST_DIFFERENCES} elements, they are given up as having
 * nothing in common: work and memory stay bounded whatever is compared.
 */
final class CommonSequence {
  private static final int MOST_DIFFERENCES = 1000;
  private static final int DEEPEST = 50;

  private final int[] before;
  private final int[] after;
  private final int fewest;
  private final int[] partners;

  /**
   * @param fewest elements for which anchors are looked for
   */
  private CommonSequence(int[] before, int[] after, int fewest) {
    this.before = before;
    this.after = after;
    this.fewest = fewest;
    this.partners = new int[before.length];
    Arrays.fill(partners, -1);
  }

  /** For each place in the earlier sequence its place in the later, -1 where it has none. */
  static int[] partners(int[] before, int[] after) {
    return new CommonSequence(before, after, 0).matched();
  }

  /** The same, and as much in common as there can be where the sequences are short. */
  static int[] mostPartners(int[] before, int[] after) {
    return new CommonSequence(before, after, MOST_DIFFERENCES).matched();
  }

  private int[] matched() {
    match(0, before.length, 0, after.length, 0);
    return partners;
  }

  private void match(int fromBefore, int toBefore, int fromAfter, int toAfter, int depth) {
    int a = fromBefore;
    int b = fromAfter;
    int aEnd = toBefore;
    int bEnd = toAfter;
    while (a < aEnd && b < bEnd && before[a] == after[b]) {
      partners[a++] = b++;
    }
    while (a < aEnd && b < bEnd && before[aEnd - 1] == after[bEnd - 1]) {
      partners[--aEnd] = --bEnd;
    }
    if (a == aEnd || b == bEnd) {
      return;
    }
    boolean anchored = depth < DEEPEST && aEnd - a + bEnd - b >= fewest;
    List<Chain.Pair> anchors = anchored ? anchors(a, aEnd, b, bEnd) : List.of();
    if (anchors.isEmpty()) {
      shortestScript(a, aEnd, b, bEnd);
      return;
    }
    for (Chain.Pair anchor : anchors) {
      partners[anchor.left()] = anchor.right();
      match(a, anchor.left(), b, anchor.right(), depth + 1);
      a = anchor.left() + 1;
      b = anchor.right() + 1;
    }
    match(a, aEnd, b, bEnd, depth + 1);
  }

  /** The longest chain of elements that occur once in either stretch. */
  private List<Chain.Pair> anchors(int a, int aEnd, int b, int bEnd) {
    Map<Integer, Integer> left = places(before, a, aEnd);
    Map<Integer, Integer> right = places(after, b, bEnd);
    List<Chain.Pair> anchors = new ArrayList<>();
    left.forEach((element, place) -> {
      int other = right.getOrDefault(element, -1);
      if (place >= 0 && other >= 0) {
        anchors.add(new Chain.Pair(place, other, 1));
      }
    });
    return Chain.heaviest(anchors);
  }

  /** Where each element stands, -1 for those that occur more than once. */
  private static Map<Integer, Integer> places(int[] sequence, int from, int to) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(sequence[i], i, (first, second) -> -1);
    }
    return places;
  }

  /** Myers' greedy search, forward; {@code reach[k]} is the farthest place on diagonal k. */
  private void shortestScript(int a, int aEnd, int b, int bEnd) {
    int n = aEnd - a;
    int m = bEnd - b;
    int most = Math.min(n + m, MOST_DIFFERENCES);
    int[] reach = new int[2 * most + 3];
    int zero = most + 1;
    List<int[]> history = new ArrayList<>();
    for (int d = 0; d <= most; d++) {
      // Only the diagonals that this round may look at: the whole would be quadratic in memory.
      history.add(Arrays.copyOfRange(reach, zero - d - 1, zero + d + 2));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]);
        int x = down ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
        while (x < n && x - k < m && before[a + x] == after[b + x - k]) {
          x++;
        }
        reach[zero + k] = x;
        if (x >= n && x - k >= m) {
          trace(history, a, n, b, m);
          return;
        }
      }
    }
  }

  private void trace(List<int[]> history, int a, int n, int b, int m) {
    int x = n;
    int y = m;
    for (int d = history.size() - 1; d >= 0; d--) {
      int[] reach = history.get(d);
      int zero = d + 1;
      int k = x - y;
      boolean down = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]);
      int previousX = d == 0 ? 0 : reach[zero + (down ? k + 1 : k - 1)];
      int previousY = d == 0 ? 0 : previousX - (down ? k + 1 : k - 1);
      while (x > previousX && y > previousY) {
        partners[a + --x] = b + --y;
      }
      x = previousX;
      y = previousY;
    }
  }
}
