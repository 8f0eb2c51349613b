package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Edit;

/**
 * Marks up one text with the edits that led to it. Used once.
 *
 * @param left ranges of the earlier text whose words moved away, in order
 * @param arrived ranges of the later text whose words moved here, in order
 * @param breaks where a new line begins in the later text, in order
 */
record Marker(
    String before, String after, List<Range> left, List<Range> arrived, List<Integer> breaks) {
  /**
   * A stretch of a text, in UTF-16 units, the end not included.
   *
   * @param other where its words are in the other text
   */
  record Range(int start, int end, Stretch.End other) {}

  /** The lines. */
  List<Marking> mark(List<Edit> edits) {
    List<Marking> lines = new ArrayList<>();
    lines.add(new Marking());
    int done = 0;
    for (Edit edit : edits) {
      same(lines, done, edit);
      mark(lines, Stretch.Mark.DELETED, edit.beforeStart(), edit.beforeEnd());
      mark(lines, Stretch.Mark.INSERTED, edit.afterStart(), edit.afterEnd());
      done = edit.afterEnd();
    }
    later(lines, Stretch.Mark.SAME, done, after.length(), false);
    return lines;
  }

  private void same(List<Marking> lines, int from, Edit edit) {
    boolean spaced =
        edit.beforeStart() > 0 && Character.isWhitespace(before.charAt(edit.beforeStart() - 1));
    boolean glue =
        !edit.inserts() && !spaced && !after.substring(from, edit.afterStart()).isBlank();
    later(lines, Stretch.Mark.SAME, from, edit.afterStart(), glue);
    if (!edit.inserts() && spaced) {
      lines.getLast().add(Stretch.Mark.SAME, " ");
    }
  }

  private void mark(List<Marking> lines, Stretch.Mark mark, int from, int to) {
    boolean gone = mark == Stretch.Mark.DELETED;
    int done = from;
    for (Range range : gone ? left : arrived) {
      int start = Math.max(range.start, done);
      int end = Math.min(range.end, to);
      if (start < end) {
        stretch(lines, mark, done, start, Optional.empty());
        stretch(
            lines,
            gone ? Stretch.Mark.LEFT : Stretch.Mark.ARRIVED,
            start,
            end,
            Optional.of(range.other));
        done = end;
      }
    }
    stretch(lines, mark, done, to, Optional.empty());
  }

  private void stretch(
      List<Marking> lines, Stretch.Mark mark, int from, int to, Optional<Stretch.End> carried) {
    if (mark == Stretch.Mark.DELETED || mark == Stretch.Mark.LEFT) {
      lines.getLast().add(mark, before.substring(from, to), carried);
    } else {
      lines.getLast().add(mark, cut(lines, mark, from, to), carried);
    }
  }

  /**
   * Text of the later side, cut into lines.
   *
   * @param glue whether no space may follow: a deletion is spaced as it was in the earlier text
   */
  private void later(List<Marking> lines, Stretch.Mark mark, int from, int to, boolean glue) {
    String text = cut(lines, mark, from, to);
    lines.getLast().add(mark, glue ? text.stripTrailing() : text);
  }

  /** Begins new lines where the later text does, and gives what is left for the last of them. */
  private String cut(List<Marking> lines, Stretch.Mark mark, int from, int to) {
    int start = from;
    for (int at : breaks) {
      if (from <= at && at < to) {
        lines.getLast().add(mark, after.substring(start, at));
        lines.add(new Marking());
        start = at + 1;
      }
    }
    return after.substring(Math.min(start, to), to);
  }
}
