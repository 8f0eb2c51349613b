package lexdelta.indexer.connector;

import java.util.List;
import lexdelta.indexer.query.Reach;

/**
 * What may match somewhere in a text. The matches of each kind:
 *
 * <ul>
 *   <li>of a {@link Leaf}, the places it is given with;
 *   <li>of {@link Any}, those of each of its patterns;
 *   <li>of {@link Near}, each pair of a match of the first and a match of the second that share no
 *       place and stand as near, and in the order, that is asked;
 *   <li>of {@link NotNear}, the matches of the wanted one that no match of the unwanted one stands
 *       near to.
 * </ul>
 */
public sealed interface Pattern {

  /**
   * A word or a phrase, by its number among all leaves of the pattern.
   *
   * @param number from 0
   */
  record Leaf(int number) implements Pattern {}

  /** One of several. */
  record Any(List<Pattern> patterns) implements Pattern {
    public Any {
      patterns = List.copyOf(patterns);
    }
  }

  /** Two near each other. */
  record Near(Reach reach, boolean ordered, Pattern first, Pattern second) implements Pattern {}

  /** One without the other near it; of an ordered one only the other behind it counts. */
  record NotNear(Reach reach, boolean ordered, Pattern wanted, Pattern unwanted)
      implements Pattern {}
}
