package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs, in order, the provisions of a gap between equal ones: those that are likely the same with
 * other words, and those that merely stand in each other's place under the same label.
 *
 * <p>Not every provision is held against every other: candidates are those that share a word which
 * is rare in the gap, the {@value #CANDIDATES} that share most, so that the work grows with the
 * text and not with its square.
 */
final class LikelyPairs {
  private static final int CANDIDATES = 12;
  private static final int RARE = 24;
  private static final int DEEPEST = 6;

  // An untouched body under a new label outweighs any likeness under the old label: a provision
  // that moved down by one is the same provision. A mere place weighs next to nothing.
  private static final double SAME_BODY = 1.3;
  private static final double SAME_PATH = 0.3;
  private static final double SAME_LABEL = 0.2;
  private static final double SAME_ROW = 0.6;
  private static final double SAME_PLACE = 0.05;

  private final List<Piece> before;
  private final List<Piece> after;
  private final List<Chain.Pair> pairs = new ArrayList<>();

  private LikelyPairs(List<Piece> before, List<Piece> after) {
    this.before = before;
    this.after = after;
  }

  /** The pairs, by places in the two lists, in order. */
  static List<Chain.Pair> of(List<Piece> before, List<Piece> after) {
    LikelyPairs likely = new LikelyPairs(before, after);
    likely.search(0, before.size(), 0, after.size(), 0);
    return likely.pairs;
  }

  private void search(int a, int aEnd, int b, int bEnd, int depth) {
    if (a >= aEnd || b >= bEnd) {
      return;
    }
    List<Chain.Pair> found = Chain.heaviest(candidates(a, aEnd, b, bEnd));
    // What a wide gap hid among frequent words shows in the narrower ones that are left.
    boolean again = !found.isEmpty() && depth < DEEPEST && bEnd - b > CANDIDATES;
    for (Chain.Pair pair : found) {
      if (again) {
        search(a, pair.left(), b, pair.right(), depth + 1);
      }
      pairs.add(pair);
      a = pair.left() + 1;
      b = pair.right() + 1;
    }
    if (again) {
      search(a, aEnd, b, bEnd, depth + 1);
    }
  }

  private List<Chain.Pair> candidates(int a, int aEnd, int b, int bEnd) {
    Map<Object, List<Integer>> places = new HashMap<>();
    for (int j = b; j < bEnd; j++) {
      for (Object clue : clues(after.get(j))) {
        places.computeIfAbsent(clue, any -> new ArrayList<>()).add(j);
      }
    }
    List<Chain.Pair> candidates = new ArrayList<>();
    for (int i = a; i < aEnd; i++) {
      for (int j : candidates(i, places)) {
        double weight = weight(before.get(i), after.get(j));
        if (weight > 0) {
          candidates.add(new Chain.Pair(i, j, weight));
        }
      }
    }
    return candidates;
  }

  private List<Integer> candidates(int i, Map<Object, List<Integer>> places) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (Object clue : clues(before.get(i))) {
      List<Integer> found = places.getOrDefault(clue, List.of());
      if (found.size() <= RARE) {
        found.forEach(j -> shared.merge(j, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Its words, and its label. */
  private static Set<Object> clues(Piece piece) {
    Set<Object> clues = new LinkedHashSet<>();
    piece.words().distinct().forEach(clues::add);
    clues.add("label " + piece.label());
    return clues;
  }

  private static double weight(Piece before, Piece after) {
    if (!before.sameKind(after)) {
      return 0;
    }
    double label = label(before, after);
    if (before.sameBody(after)) {
      return SAME_BODY + label;
    }
    double likeness = before.likeness(after);
    if (before.sameRow(after)) {
      return likeness + SAME_ROW;
    }
    if (likeness >= Piece.LEAST_LIKENESS) {
      return likeness + label;
    }
    return before.sameLabel(after) ? SAME_PLACE : 0;
  }

  private static double label(Piece before, Piece after) {
    if (before.samePath(after)) {
      return SAME_PATH;
    }
    return before.sameLabel(after) ? SAME_LABEL : 0;
  }
}
