package lexdelta.crawler.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The telling words of a text, as a bag: how often each of them stands there, in no order. */
final class Words {
  private final int[] sorted;

  private Words(int[] sorted) {
    this.sorted = sorted;
  }

  /** The telling words among tokens, or all of them when none is telling. */
  static Words of(List<Token> tokens, Vocabulary vocabulary) {
    int[] telling = vocabulary.of(tokens.stream().filter(token -> !token.weak()).toList());
    int[] words = telling.length == 0 ? vocabulary.of(tokens) : telling;
    Arrays.sort(words);
    return new Words(words);
  }

  int size() {
    return sorted.length;
  }

  /** Each word once. */
  IntStream distinct() {
    return Arrays.stream(sorted).distinct();
  }

  /** The share of words that two texts have in common, 0 to 1 (Dice's coefficient). */
  double likeness(Words others) {
    int all = sorted.length + others.sorted.length;
    return all == 0 ? 0 : 2.0 * common(others) / all;
  }

  /** How many words of the two pair off. */
  int common(Words others) {
    int common = 0;
    for (int i = 0, j = 0; i < sorted.length && j < others.sorted.length; ) {
      int order = Integer.compare(sorted[i], others.sorted[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** What is left when others are taken away. */
  Words without(Words others) {
    int[] left = new int[sorted.length];
    int size = 0;
    int j = 0;
    for (int word : sorted) {
      while (j < others.sorted.length && others.sorted[j] < word) {
        j++;
      }
      if (j < others.sorted.length && others.sorted[j] == word) {
        j++;
      } else {
        left[size++] = word;
      }
    }
    return new Words(Arrays.copyOf(left, size));
  }
}
