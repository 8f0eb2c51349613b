package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a text that a rule knows how to read. Offsets are half-open, of UTF-16 units. */
interface Phrase {
  int start();

  int end();

  /** As printed. */
  String words();

  /**
   * Those that overlap a stretch; at a point, those around it.
   *
   * @param phrases in order, not overlapping
   */
  static <P extends Phrase> List<P> touching(List<P> phrases, int start, int end) {
    int low = 0;
    int high = phrases.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (phrases.get(middle).end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<P> touching = new ArrayList<>();
    for (int i = low; i < phrases.size() && phrases.get(i).start() < end; i++) {
      touching.add(phrases.get(i));
    }
    if (start == end && low < phrases.size() && phrases.get(low).start() < start) {
      touching.add(phrases.get(low));
    }
    return touching;
  }
}
