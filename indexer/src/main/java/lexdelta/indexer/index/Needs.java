package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import lexdelta.indexer.connector.Pattern;

/**
 * What a text must have for a condition to be true of it, as sets of numbers: of each set the text
 * has one at least. No set says nothing; an empty set says that no text can have it.
 */
final class Needs {
  private static final int[] NOTHING = {};

  private final IntUnaryOperator frequency;

  /**
   * Needs by how often numbers are met: of alternatives the rarest need is told.
   *
   * @param frequency of a number
   */
  Needs(IntUnaryOperator frequency) {
    this.frequency = frequency;
  }

  List<int[]> of(Condition condition) {
    return switch (condition) {
      case Condition.All all -> together(all.all(), this::of);
      case Condition.Any any -> either(any.any(), this::of);
      case Condition.ButNot not -> of(not.wanted());
      case Condition.Filed filed -> List.of(new int[] {filed.number()});
      case Condition.Word word -> List.of(new int[] {word.number()});
      case Condition.Placed placed -> of(placed.pattern(), placed.leaves());
      case Condition.Dated _ -> List.of();
    };
  }

  private List<int[]> of(Pattern pattern, List<Condition.Leaf> leaves) {
    return switch (pattern) {
      case Pattern.Leaf leaf -> of(leaves.get(leaf.number()));
      case Pattern.Any any -> either(any.patterns(), one -> of(one, leaves));
      case Pattern.Near near ->
          together(List.of(near.first(), near.second()), one -> of(one, leaves));
      case Pattern.NotNear not -> of(not.wanted(), leaves);
    };
  }

  private static List<int[]> of(Condition.Leaf leaf) {
    return leaf.numbers().length == 0
        ? List.of(NOTHING)
        : IntStream.of(leaf.numbers()).mapToObj(number -> new int[] {number}).toList();
  }

  private static <T> List<int[]> together(List<T> parts, Function<T, List<int[]>> needs) {
    List<int[]> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(needs.apply(part)));
    return all;
  }

  private <T> List<int[]> either(List<T> parts, Function<T, List<int[]>> needs) {
    IntStream.Builder any = IntStream.builder();
    for (T part : parts) {
      List<int[]> some = needs.apply(part);
      if (some.isEmpty()) {
        return List.of();
      }
      IntStream.of(some.get(rarest(some))).forEach(any::add);
    }
    return List.of(any.build().distinct().toArray());
  }

  /** The place of the set that a text has least often; there is one at least. */
  int rarest(List<int[]> needs) {
    int rarest = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < needs.size(); i++) {
      long often = IntStream.of(needs.get(i)).mapToLong(frequency::applyAsInt).sum();
      if (often < least) {
        least = often;
        rarest = i;
      }
    }
    return rarest;
  }
}
