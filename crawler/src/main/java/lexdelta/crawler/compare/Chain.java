package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The heaviest chain of pairs that do not cross. With n pairs it takes O(n log n) steps (a
 * tree of running maxima after Fenwick, 1994).
 */
final class Chain {
  /** A possible pair: a place on the left, a place on the right, and how much it is worth. */
  record Pair(int left, int right, double weight) {}

  private final List<Pair> pairs;
  private final double[] total;
  private final int[] previous;
  private final int[] best;

  private Chain(List<Pair> pairs) {
    this.pairs = pairs;
    this.total = new double[pairs.size()];
    this.previous = new int[pairs.size()];
    this.best = new int[pairs.stream().mapToInt(Pair::right).max().orElse(0) + 2];
    Arrays.fill(best, -1);
  }

  /** The pairs of the heaviest chain: both places strictly increase. */
  static List<Pair> heaviest(List<Pair> candidates) {
    List<Pair> pairs = new ArrayList<>(candidates);
    // Of one left place the right ones backwards, so that none of them can follow another.
    pairs.sort(
        Comparator.comparingInt(Pair::left)
            .thenComparing(Comparator.comparingInt(Pair::right).reversed()));
    return new Chain(pairs).heaviest();
  }

  private List<Pair> heaviest() {
    int last = -1;
    for (int i = 0; i < pairs.size(); i++) {
      previous[i] = bestBelow(pairs.get(i).right());
      total[i] = pairs.get(i).weight() + (previous[i] < 0 ? 0 : total[previous[i]]);
      raise(pairs.get(i).right(), i);
      last = heavier(i, last) ? i : last;
    }
    List<Pair> chain = new ArrayList<>();
    for (int i = last; i >= 0; i = previous[i]) {
      chain.add(pairs.get(i));
    }
    Collections.reverse(chain);
    return chain;
  }

  private boolean heavier(int i, int than) {
    return than < 0 || total[i] > total[than];
  }

  private int bestBelow(int right) {
    int found = -1;
    for (int node = right; node > 0; node -= node & -node) {
      if (best[node] >= 0 && heavier(best[node], found)) {
        found = best[node];
      }
    }
    return found;
  }

  private void raise(int right, int i) {
    for (int node = right + 1; node < best.length; node += node & -node) {
      if (heavier(i, best[node])) {
        best[node] = i;
      }
    }
  }
}
