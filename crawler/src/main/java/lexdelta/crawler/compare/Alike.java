package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which texts of one list are much alike to which of another, wherever they stand. Only those
 * are held against each other that share a rare word, so that the work grows with the texts and not
 * with their square.
 */
final class Alike {
  private static final int CANDIDATES = 6;
  private static final int RARE = 16;

  private Alike() {}

  /**
   * The pairs, by places in the two lists, the most alike first; a text may be in several.
   *
   * @param least the share of words that the two of a pair have in common at least
   */
  static List<Chain.Pair> pairs(List<Words> left, List<Words> right, double least) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int b = 0; b < right.size(); b++) {
      int place = b;
      right
          .get(b)
          .distinct()
          .forEach(word -> places.computeIfAbsent(word, any -> new ArrayList<>()).add(place));
    }
    List<Chain.Pair> pairs = new ArrayList<>();
    for (int a = 0; a < left.size(); a++) {
      for (int b : candidates(left.get(a), places)) {
        double likeness = left.get(a).likeness(right.get(b));
        if (likeness >= least) {
          pairs.add(new Chain.Pair(a, b, likeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Chain.Pair pair) -> -pair.weight())
            .thenComparingInt(Chain.Pair::left)
            .thenComparingInt(Chain.Pair::right));
    return pairs;
  }

  private static List<Integer> candidates(Words words, Map<Integer, List<Integer>> places) {
    Map<Integer, Integer> shared = new HashMap<>();
    words
        .distinct()
        .mapToObj(word -> places.getOrDefault(word, List.of()))
        .filter(found -> found.size() <= RARE)
        .forEach(found -> found.forEach(other -> shared.merge(other, 1, Integer::sum)));
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
