package lexdelta.indexer.index;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A text cut into words.
 *
 * @param end the length of the text
 */
record CutText(List<Word> words, int end) {
  /**
   * A word of it.
   *
   * @param written lower case, otherwise as written
   * @param stem the same object where stemming leaves the word alone
   * @param start where it begins in the text
   * @param end behind its last sign
   * @param increment how many places it stands behind the word before; 0 in the same place
   */
  record Word(BytesRef written, BytesRef stem, int start, int end, int increment) {}

  /** How many places the words take. */
  int places() {
    int places = 0;
    for (Word word : words) {
      places += word.increment();
    }
    return places;
  }
}
