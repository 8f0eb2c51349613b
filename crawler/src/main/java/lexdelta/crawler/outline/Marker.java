package lexdelta.crawler.outline;

import java.util.List;

/**
 * Labels found in a text where a unit may begin.
 *
 * @param name the label without brackets: {@code iii}; of several the first and the last: {@code
 *     b-d}
 * @param numerals the ways to read it; never empty
 * @param start where it begins in the text
 * @param end behind its last sign
 * @param kind where it stands
 */
record Marker(String name, List<Numeral> numerals, int start, int end, Kind kind) {
  /** Where it stands, which says how sure it is that it is one. */
  enum Kind {
    /** At the very beginning of a paragraph. */
    LEADING,
    /** Right behind another. */
    ADJACENT,
    /** Behind a title and a dash: {@code (a) General—(1)}. */
    AFTER_DASH,
    /** Behind a title set in italics and a full stop. */
    AFTER_TITLE,
    /** Behind a sentence that may be a title. */
    AFTER_SENTENCE
  }

  boolean bracketed() {
    return numerals.getFirst().bracketed();
  }

  /** What it costs to take it for a label. */
  double costTaken() {
    return switch (kind) {
      case LEADING, ADJACENT, AFTER_DASH, AFTER_TITLE -> 0;
      case AFTER_SENTENCE -> 0.5;
    };
  }

  /** What it costs to take it for text. */
  double costLeft() {
    return switch (kind) {
      case LEADING -> bracketed() ? 6 : 2;
      case ADJACENT -> 3;
      case AFTER_DASH -> 1;
      case AFTER_TITLE -> 0.8;
      case AFTER_SENTENCE -> 0.3;
    };
  }
}
