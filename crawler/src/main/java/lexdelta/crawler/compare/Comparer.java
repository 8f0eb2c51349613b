package lexdelta.crawler.compare;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;

/** Compares readings. Stateless and pure. */
public final class Comparer {
  private Comparer() {}

  /**
   * Compares two readings of one document.
   *
   * @throws IllegalArgumentException when both are absent
   */
  public static Comparison compare(Optional<Reading> before, Optional<Reading> after) {
    return new Comparison(before, after, List.of(), List.of());
  }
}
