package lexdelta.searchapi.export;

import java.util.List;

/**
 * What one slide shows.
 *
 * @param continued whether what the title names began on a slide before
 * @param lines its text; none when it shows rows
 * @param rows of a table, its heads first
 */
record Slide(List<Words> title, boolean continued, List<Line> lines, List<List<List<Words>>> rows) {
  Slide {
    title = List.copyOf(title);
    lines = List.copyOf(lines);
    rows = List.copyOf(rows);
  }

  /** How a line stands. */
  enum Kind {
    TEXT,
    BULLET,
    QUOTATION
  }

  /**
   * A paragraph.
   *
   * @param depth of a bullet, from 0
   */
  record Line(Kind kind, int depth, List<Words> words) {
    Line {
      words = List.copyOf(words);
    }
  }
}
