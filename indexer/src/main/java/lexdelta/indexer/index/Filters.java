package lexdelta.indexer.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * To what an answer is narrowed down. Of each facet one of the values chosen must hold; where none
 * is, all do, except that only texts in force on the day are asked for.
 *
 * @param chosen the values of each facet
 * @param subjects what the values of {@link Facet#SUBJECT} name; more may be known than are chosen
 */
public record Filters(Map<Facet, Set<String>> chosen, List<Subject> subjects) {
  /** Whatever is in force. */
  public static final Filters NONE = new Filters(Map.of(), List.of());

  public Filters {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        copy.put(facet, new TreeSet<>(values));
      }
    });
    chosen = copy;
    subjects = List.copyOf(subjects);
    for (String value : copy.getOrDefault(Facet.FORCE, Set.of())) {
      if (Force.of(value).isEmpty()) {
        throw new IllegalArgumentException("A text is never «" + value + "».");
      }
    }
  }

  /** The values chosen of a facet, in order; none where all hold. */
  public Set<String> of(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  /** The same with nothing chosen of a facet. */
  public Filters without(Facet facet) {
    Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
    others.putAll(chosen);
    others.remove(facet);
    return new Filters(others, subjects);
  }

  /** Whether nothing is chosen. */
  public boolean none() {
    return chosen.isEmpty();
  }
}
