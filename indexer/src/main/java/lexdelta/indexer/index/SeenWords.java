package lexdelta.indexer.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words of texts, as written, with the numbers that they are asked for by: a word that was met before
 * is not stemmed, nor looked for among all that is asked for, again. Texts of one publisher have few
 * words that others have not; when there are very many, all are forgotten.
 */
final class SeenWords {
  private static final int MOST = 1 << 16;

  /** What finds the numbers of a word that was not met yet. */
  interface Unseen {
    int[] numbers(char[] word, int length);
  }

  private @Nullable String[] words = new String[2 * MOST];
  private int[] @Nullable [] numbers = new int[2 * MOST][];
  private int size;

  /** The numbers of a word. */
  int[] numbers(char[] word, int length, Unseen unseen) {
    int slot = slot(word, length);
    int[] known = numbers[slot];
    if (known != null) {
      return known;
    }
    if (size == MOST) {
      forget();
      slot = slot(word, length);
    }
    int[] found = unseen.numbers(word, length);
    words[slot] = new String(word, 0, length);
    numbers[slot] = found;
    size++;
    return found;
  }

  /** Forgets all: their numbers may be others now. */
  void forget() {
    if (size > 0) {
      Arrays.fill(words, null);
      Arrays.fill(numbers, null);
      size = 0;
    }
  }

  /** Where a word stands, or would. */
  private int slot(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    int slot = ((hash * 0x9E3779B9) >>> 7) & (words.length - 1);
    for (String there = words[slot];
        there != null && !same(there, word, length);
        there = words[slot]) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private static boolean same(String there, char[] word, int length) {
    if (there.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (there.charAt(i) != word[i]) {
        return false;
      }
    }
    return true;
  }
}
