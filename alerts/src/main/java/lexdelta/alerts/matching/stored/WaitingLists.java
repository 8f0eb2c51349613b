package lexdelta.alerts.matching.stored;

import java.util.Arrays;
import java.util.Optional;
import lexdelta.indexer.index.SingleText;
import lexdelta.indexer.index.StoredQuery;

/**
 * Where queries wait: for each number of a vocabulary a list of those that can be true only of texts
 * that have it, or one of a few. Beside each query stand two more numbers that its text must have,
 * and then its sketch, so that what is met of queries is met one behind the other in memory, and most
 * are decided there. Those that need nothing wait together and are always met. For one thread.
 */
final class WaitingLists {
  /** A query, two numbers, and how long the sketch behind them is. */
  private static final int HEAD = 4;

  private static final int[] NOWHERE = {};

  /** Hears of queries that are met. */
  interface Met {
    /** One that may be true. */
    void perhaps(int query);

    /** One that is true. */
    void found(int query);
  }

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
      always = room(always, alwaysLength + 1);
      always[alwaysLength++] = query;
      return Optional.empty();
    }
    int[] anchor = need.get().anchor();
    int[] others = need.get().others();
    int[] sketch = asked.sketch();
    for (int number : anchor) {
      uses[number]++;
      int[] head = {
        query,
        others.length > 0 ? others[0] : number,
        others.length > 1 ? others[1] : number,
        sketch.length
      };
      append(number, head, sketch);
    }
    for (int number : others) {
      uses[number]++;
    }
    return Optional.of(anchor);
  }

  private void append(int number, int[] head, int[] sketch) {
    int length = lengths[number];
    int[] list = room(lists[number], length + HEAD + sketch.length);
    System.arraycopy(head, 0, list, length, HEAD);
    System.arraycopy(sketch, 0, list, length + HEAD, sketch.length);
    lists[number] = list;
    lengths[number] = length + HEAD + sketch.length;
  }

  private static int[] room(int[] list, int length) {
    return length <= list.length
        ? list
        : Arrays.copyOf(list, Math.max(length, list.length + list.length / 2));
  }

  private void grow(int size) {
    if (size > lists.length) {
      int from = lists.length;
      int wider = Math.max(size, 2 * from);
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
    waiting.ifPresentOrElse(
        numbers -> {
          for (int number : numbers) {
            remove(query, number);
          }
        },
        () -> {
          int at = 0;
          while (always[at] != query) {
            at++;
          }
          always[at] = always[--alwaysLength];
        });
  }

  private void remove(int query, int number) {
    int[] list = lists[number];
    int at = 0;
    while (list[at] != query) {
      at += HEAD + list[at + HEAD - 1];
    }
    int next = at + HEAD + list[at + HEAD - 1];
    System.arraycopy(list, next, list, at, lengths[number] - next);
    lengths[number] -= next - at;
  }

  /** Tells the queries that may be true of a text, some of them more than once. */
  void meet(SingleText text, Met met) {
    for (int i = 0; i < alwaysLength; i++) {
      met.perhaps(always[i]);
    }
    for (int number : text.numbers()) {
      if (number < lists.length) {
        meet(lists[number], lengths[number], text, met);
      }
    }
  }

  private static void meet(int[] list, int length, SingleText text, Met met) {
    for (int at = 0; at < length; at += HEAD + list[at + HEAD - 1]) {
      if (text.has(list[at + 1]) && text.has(list[at + 2])) {
        switch (text.verdict(list, at + HEAD)) {
          case YES -> met.found(list[at]);
          case PERHAPS -> met.perhaps(list[at]);
          case NO -> {
            // It waits for another text.
          }
        }
      }
    }
  }
}
