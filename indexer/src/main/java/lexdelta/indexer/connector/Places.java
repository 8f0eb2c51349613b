package lexdelta.indexer.connector;

import java.util.Arrays;

/**
 * Where a leaf stands in a text.
 *
 * @param starts places of its first words, ascending
 * @param width how many places it takes, 1 at least
 */
@SuppressWarnings("ArrayRecordComponent") // made for one matching, never compared
public record Places(int[] starts, int width) {

  /** The position in {@link #starts} of the first one that begins at a place or later. */
  int from(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found : -found - 1;
  }

  /** Whether one of them lies between two places, both included. */
  boolean within(int first, int last) {
    int next = from(first);
    return next < starts.length && starts[next] + width - 1 <= last;
  }
}
