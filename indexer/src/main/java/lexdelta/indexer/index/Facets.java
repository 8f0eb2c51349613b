package lexdelta.indexer.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the answers to a question are, counted. Each facet is counted as if nothing of it were chosen,
 * but all that is chosen of the others, so that the numbers say what choosing otherwise would give.
 *
 * @param counts of each facet asked for, the most frequent value first; of years the latest
 */
public record Facets(Map<Facet, List<Count>> counts) {
  /** The most values that are told of a facet. */
  public static final int MOST = 100;

  public Facets {
    Map<Facet, List<Count>> copy = new EnumMap<>(Facet.class);
    counts.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    counts = copy;
  }

  /** A value and how many answers have it. */
  public record Count(String value, long count) {}

  /** The values of a facet; none where it was not asked for. */
  public List<Count> of(Facet facet) {
    return counts.getOrDefault(facet, List.of());
  }
}
