package lexdelta.crawler.record;

import java.util.List;

/**
 * What a change of the log weighs.
 *
 * @param change its number
 * @param scale by which scale it was weighed; a higher one replaces it
 * @param weight from 0, nothing, to 1, in hundredths
 * @param kinds what kinds of change it is, the weightiest first: {@code period}, {@code
 *     new-provision}
 */
public record Weight(long change, int scale, double weight, List<String> kinds) {
  public Weight {
    kinds = List.copyOf(kinds);
    if (weight < 0 || weight > 1) {
      throw new IllegalArgumentException("A weight is between 0 and 1, not " + weight);
    }
  }
}
