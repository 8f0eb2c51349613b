package lexdelta.searchapi.search;

import java.util.List;

/** The values of a choice, and how many answers have each. */
record Counted(Choice choice, List<Value> values) {
  Counted {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param value as in addresses
   * @param title for people
   * @param chosen whether the answer is narrowed down to it
   */
  record Value(String value, String title, long count, boolean chosen) {}
}
