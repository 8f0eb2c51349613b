package lexdelta.indexer.index;

import java.util.List;
import java.util.Optional;
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

  /** What stands in the text from one place to another, both included, counted from 0. */
  Optional<Snippets.Span> stretch(int first, int last) {
    int place = -1;
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Word word : words) {
      place += word.increment();
      if (place > last) {
        break;
      }
      if (place >= first) {
        start = Math.min(start, word.start());
        end = Math.max(end, word.end());
      }
    }
    return end < 0 ? Optional.empty() : Optional.of(new Snippets.Span(start, end));
  }
}
