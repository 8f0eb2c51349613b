package lexdelta.crawler.outline;

import java.util.List;

/**
 * Labels found in a text where a unit may begin.
 *
 * @param label as printed, without brackets: {@code iii}; of several the first and the last: {@code
 *     b-d}
 * @param numerals the ways to read it; never empty
 * @param start where it begins in the text
 * @param end behind its last sign
 * @param kind where it stands
 */
record Marker(String label, List<Numeral> numerals, int start, int end, Kind kind) {
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
    /** Behind a short sentence that may be a title. */
    AFTER_SENTENCE
  }
}
