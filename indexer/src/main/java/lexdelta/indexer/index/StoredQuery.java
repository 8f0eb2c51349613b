package lexdelta.indexer.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A query that waits for texts, made by {@link Vocabulary#read}. It is true of a {@link SingleText}
 * exactly where a search would find the text. Immutable.
 */
public final class StoredQuery {
  private final Condition condition;

  StoredQuery(Condition condition) {
    this.condition = condition;
  }

  /**
   * What a text must have for the query to be true of it.
   *
   * @param anchor numbers of which it has one at least; empty when it can be true of no text
   * @param others of which it has every one; the rarest first
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Need(int[] anchor, int[] others) {}

  /**
   * What a text must have; empty when the query may be true of a text that has nothing asked for.
   *
   * @param frequency how often a number is met; the rarest becomes the anchor
   */
  public Optional<Need> need(IntUnaryOperator frequency) {
    Needs needs = new Needs(frequency);
    List<int[]> all = needs.of(condition);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int[] anchor = all.get(needs.rarest(all));
    int[] others =
        all.stream()
            .filter(need -> need.length == 1 && !Arrays.equals(need, anchor))
            .map(need -> need[0])
            .distinct()
            .sorted(Comparator.comparingInt(frequency::applyAsInt))
            .mapToInt(Integer::intValue)
            .toArray();
    return Optional.of(new Need(anchor, others));
  }

  /**
   * What of it can be decided without the whole of it, as signs that only {@link
   * SingleText#verdict} reads: those who hold many queries keep these together.
   */
  public int[] sketch() {
    return Sketch.of(condition);
  }

  /** Whether it is true of a text, which was cut for the same vocabulary since the query is in it. */
  public boolean isTrueOf(SingleText text) {
    return condition.isTrueOf(text);
  }

  /** The words by which it is true of a text, in order. */
  public List<FoundWords> words(SingleText text) {
    Condition.Marks marks = new Condition.Marks();
    condition.mark(text, marks);
    return marks.inOrder().stream().flatMap(place -> text.at(place[0], place[1]).stream()).toList();
  }
}
