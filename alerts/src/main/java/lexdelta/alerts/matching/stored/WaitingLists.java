package lexdelta.alerts.matching.stored;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import lexdelta.indexer.index.SingleText;
import lexdelta.indexer.index.StoredQuery;

/**
 * Where queries wait: for each number of a vocabulary a list of those that can be true only of texts
 * that have it, or one of a few. Beside each query stand two more numbers that its text must have, so
 * that of those met most are passed over without being looked at. Those that need nothing wait
 * together and are always met. For one thread.
 */
final class WaitingLists {
  /** A query and two numbers. */
  private static final int WIDTH = 3;

  private static final int[] NOWHERE = {};

  /** By number; the length of each is told apart. */
  private int[][] lists = new int[0][];

  private int[] lengths = {};

  /** How often each number is asked for: what many ask for, many texts have. */
  private int[] uses = {};

  private int[] always = {};
  private int alwaysLength;

  /**
   * Lets a query wait.
   *
   * @param size behind the highest number that it asks for
   * @return the numbers at which it waits; empty when at none, because it needs nothing
   */
  Optional<int[]> add(int query, StoredQuery asked, int size) {
    grow(size);
    Optional<StoredQuery.Need> need = asked.need(number -> uses[number]);
    if (need.isEmpty()) {
      always = room(always, alwaysLength);
      always[alwaysLength++] = query;
      return Optional.empty();
    }
    int[] anchor = need.get().anchor();
    int[] others = need.get().others();
    for (int number : anchor) {
      uses[number]++;
      append(number, query, others);
    }
    for (int number : others) {
      uses[number]++;
    }
    return Optional.of(anchor);
  }

  private void append(int number, int query, int[] others) {
    int length = lengths[number];
    int[] list = room(lists[number], length + WIDTH - 1);
    list[length] = query;
    list[length + 1] = others.length > 0 ? others[0] : number;
    list[length + 2] = others.length > 1 ? others[1] : number;
    lists[number] = list;
    lengths[number] = length + WIDTH;
  }

  private static int[] room(int[] list, int place) {
    return place < list.length ? list : Arrays.copyOf(list, Math.max(WIDTH, 2 * place));
  }

  private void grow(int size) {
    if (size > lists.length) {
      int wider = Math.max(size, 2 * lists.length);
      int from = lists.length;
      lists = Arrays.copyOf(lists, wider);
      Arrays.fill(lists, from, wider, NOWHERE);
      lengths = Arrays.copyOf(lengths, wider);
      uses = Arrays.copyOf(uses, wider);
    }
  }

  /**
   * Takes a query away.
   *
   * @param waiting at which numbers it waits
   */
  void remove(int query, Optional<int[]> waiting) {
    if (waiting.isEmpty()) {
      int at = place(always, alwaysLength, 1, query);
      always[at] = always[--alwaysLength];
      return;
    }
    for (int number : waiting.get()) {
      int at = place(lists[number], lengths[number], WIDTH, query);
      lengths[number] -= WIDTH;
      System.arraycopy(lists[number], lengths[number], lists[number], at, WIDTH);
    }
  }

  private static int place(int[] list, int length, int width, int query) {
    for (int at = 0; at < length; at += width) {
      if (list[at] == query) {
        return at;
      }
    }
    throw new IllegalStateException("The stored query " + query + " does not wait where it should");
  }

  /** Tells the queries that may be true of a text, some of them more than once. */
  void each(SingleText text, IntConsumer told) {
    for (int i = 0; i < alwaysLength; i++) {
      told.accept(always[i]);
    }
    for (int number : text.numbers()) {
      if (number < lists.length) {
        each(lists[number], lengths[number], text, told);
      }
    }
  }

  private static void each(int[] list, int length, SingleText text, IntConsumer told) {
    for (int at = 0; at < length; at += WIDTH) {
      if (text.has(list[at + 1]) && text.has(list[at + 2])) {
        told.accept(list[at]);
      }
    }
  }
}
