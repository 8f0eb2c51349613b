package lexdelta.indexer.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Places by the numbers of what stands there: an open hash of the numbers, and for each a chain of
 * its places. As large as the text, however many numbers there are.
 */
final class NumberedPlaces {
  private static final int[] NOWHERE = {};
  private static final int NONE = -1;

  /** A bit for each number there is, so that most questions end here. */
  private final long[] had;

  private int[] slots = new int[1 << 10];
  private int[] numbers = new int[1 << 9];
  private int[] counts = new int[1 << 9];
  private int[] newest = new int[1 << 9];
  private int size;

  /** All places of a number, once they were asked for. */
  private int[] @Nullable [] told = new int[0][];

  private int[] places = new int[1 << 10];
  private int[] before = new int[1 << 10];
  private int length;

  /**
   * Without places.
   *
   * @param most behind the highest number
   */
  NumberedPlaces(int most) {
    had = new long[(most + 63) >>> 6];
    Arrays.fill(slots, NONE);
  }

  /** A place, not before those told already; the same one twice is one. */
  void add(int number, int place) {
    int entry = has(number) ? entry(number) : added(number);
    int last = newest[entry];
    if (last != NONE && places[last] == place) {
      return;
    }
    if (length == places.length) {
      places = Arrays.copyOf(places, 2 * length);
      before = Arrays.copyOf(before, 2 * length);
    }
    places[length] = place;
    before[length] = last;
    newest[entry] = length++;
    counts[entry]++;
  }

  boolean has(int number) {
    int word = number >>> 6;
    return word < had.length && (had[word] & 1L << number) != 0;
  }

  /** All numbers, in the order of their first places. */
  int[] all() {
    return Arrays.copyOf(numbers, size);
  }

  /** The places of a number, ascending. */
  int[] of(int number) {
    if (!has(number)) {
      return NOWHERE;
    }
    if (told.length < size) {
      told = Arrays.copyOf(told, size);
    }
    int entry = entry(number);
    int[] known = told[entry];
    if (known == null) {
      known = collected(entry);
      told[entry] = known;
    }
    return known;
  }

  private int[] collected(int entry) {
    int[] all = new int[counts[entry]];
    int at = newest[entry];
    for (int i = all.length - 1; i >= 0; i--) {
      all[i] = places[at];
      at = before[at];
    }
    return all;
  }

  private int entry(int number) {
    int slot = slot(number);
    while (numbers[slots[slot]] != number) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot];
  }

  private int slot(int number) {
    return (number * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private int added(int number) {
    if (2 * size == slots.length) {
      grow();
    }
    had[number >>> 6] |= 1L << number;
    numbers[size] = number;
    newest[size] = NONE;
    put(size);
    return size++;
  }

  private void put(int entry) {
    int slot = slot(numbers[entry]);
    while (slots[slot] != NONE) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = entry;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, NONE);
    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    counts = Arrays.copyOf(counts, 2 * counts.length);
    newest = Arrays.copyOf(newest, 2 * newest.length);
    for (int entry = 0; entry < size; entry++) {
      put(entry);
    }
  }
}
