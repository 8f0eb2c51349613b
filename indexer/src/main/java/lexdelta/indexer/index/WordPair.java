package lexdelta.indexer.index;

import java.util.Arrays;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.query.Reach;

/**
 * Two words or phrases, and whether they stand near each other somewhere in a text: what {@link
 * lexdelta.indexer.connector.Matching} says of the commonest of all patterns, without a match of it
 * being made.
 */
final class WordPair {
  private final int[] first;
  private final int width;
  private final int[] second;
  private final int secondWidth;
  private final Pieces pieces;

  /**
   * Two words or phrases.
   *
   * @param first places at which the first begins, ascending; those below 0 are none
   * @param width how many places it takes each time
   */
  WordPair(int[] first, int width, int[] second, int secondWidth, Pieces pieces) {
    this.first = first;
    this.width = width;
    this.second = second;
    this.secondWidth = secondWidth;
    this.pieces = pieces;
  }

  /** Within so many words of each other in one paragraph. */
  boolean within(int words, boolean ordered) {
    for (int place : first) {
      int last = place + width - 1;
      int from =
          ordered
              ? last + 1
              : Math.max(
                  pieces.start(Reach.Piece.PARAGRAPH, place), place - words - secondWidth + 1);
      int to = Math.min(pieces.end(Reach.Piece.PARAGRAPH, last), last + words + secondWidth - 1);
      if (place >= 0 && another(place, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** In one piece of the text. */
  boolean together(Reach.Piece piece, boolean ordered) {
    for (int place : first) {
      int last = place + width - 1;
      int to = pieces.end(piece, place);
      if (place >= 0
          && last <= to
          && another(place, ordered ? last + 1 : pieces.start(piece, place), to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the second word stands, with no place of the first, between two places. */
  private boolean another(int place, int from, int to) {
    int found = Arrays.binarySearch(second, from);
    for (int i = found >= 0 ? found : -found - 1; i < second.length; i++) {
      int last = second[i] + secondWidth - 1;
      if (last > to) {
        return false;
      }
      if (last < place || second[i] >= place + width) {
        return true;
      }
    }
    return false;
  }
}
