package lexdelta.searchapi.export;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Typography;
import lexdelta.searchapi.export.Piece.Mark;

/**
 * Two texts woven into one, of which each is left exactly when the marks of the other are taken
 * out. What the edits call the same may differ in typography; there both are kept and marked so.
 * Used once.
 */
final class Weave {
  /** How many characters of either text one typographic difference spans at most. */
  private static final int REACH = 8;

  private final String before;
  private final String after;
  private final List<Span> left;
  private final List<Span> arrived;
  private final List<Piece> pieces = new ArrayList<>();

  /** A stretch of a text that moved, under the name of the move. */
  record Span(int start, int end, String move) {}

  /**
   * Two texts, as {@link Printable#inPlace} makes them.
   *
   * @param left what moved away from the earlier one, in order
   * @param arrived what moved to the later one, in order
   */
  Weave(String before, String after, List<Span> left, List<Span> arrived) {
    this.before = before;
    this.after = after;
    this.left = left;
    this.arrived = arrived;
  }

  /** Two texts of which nothing moved. */
  static List<Piece> of(String before, String after, List<Edit> edits) {
    return new Weave(Printable.inPlace(before), Printable.inPlace(after), List.of(), List.of())
        .woven(edits);
  }

  List<Piece> woven(List<Edit> edits) {
    int b = 0;
    int a = 0;
    for (Edit edit : edits) {
      same(b, edit.beforeStart(), a, edit.afterStart());
      changed(Mark.DELETED, Mark.LEFT, before, edit.beforeStart(), edit.beforeEnd(), left);
      changed(Mark.INSERTED, Mark.ARRIVED, after, edit.afterStart(), edit.afterEnd(), arrived);
      b = edit.beforeEnd();
      a = edit.afterEnd();
    }
    same(b, before.length(), a, after.length());
    return List.copyOf(pieces);
  }

  private void changed(Mark mark, Mark moved, String text, int from, int to, List<Span> spans) {
    int done = from;
    for (Span span : spans) {
      int start = Math.max(span.start, done);
      int end = Math.min(span.end, to);
      if (start < end) {
        add(new Piece(mark, text.substring(done, start)));
        add(new Piece(moved, text.substring(start, end), span.move, false));
        done = end;
      }
    }
    add(new Piece(mark, text.substring(done, to)));
  }

  private void same(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
    int b = beforeFrom;
    int a = afterFrom;
    while (b < beforeTo || a < afterTo) {
      int start = a;
      while (b < beforeTo && a < afterTo && before.charAt(b) == after.charAt(a)) {
        b++;
        a++;
      }
      if (a > start && Character.isHighSurrogate(after.charAt(a - 1))) {
        b--;
        a--;
      }
      add(new Piece(Mark.SAME, after.substring(start, a)));
      int[] ends = typography(b, beforeTo, a, afterTo);
      add(new Piece(Mark.DELETED, before.substring(b, ends[0]), "", true));
      add(new Piece(Mark.INSERTED, after.substring(a, ends[1]), "", true));
      b = ends[0];
      a = ends[1];
    }
  }

  /** Where, after a difference, the two texts go on alike; their ends when there is no such place. */
  private int[] typography(int b, int beforeTo, int a, int afterTo) {
    for (int both = 1; both <= 2 * REACH; both++) {
      for (int i = Math.min(both, beforeTo - b); i >= 0 && both - i <= afterTo - a; i--) {
        if (alike(b, b + i, beforeTo, a, a + both - i, afterTo)) {
          return new int[] {b + i, a + both - i};
        }
      }
    }
    return new int[] {beforeTo, afterTo};
  }

  private boolean alike(int b, int beforeEnd, int beforeTo, int a, int afterEnd, int afterTo) {
    boolean beforeDone = beforeEnd == beforeTo;
    boolean afterDone = afterEnd == afterTo;
    boolean goOn = beforeDone && afterDone;
    if (!beforeDone && !afterDone) {
      char next = after.charAt(afterEnd);
      goOn = before.charAt(beforeEnd) == next && !Character.isLowSurrogate(next);
    }
    return goOn
        && Typography.meaning(before.substring(b, beforeEnd))
            .equals(Typography.meaning(after.substring(a, afterEnd)));
  }

  private void add(Piece piece) {
    String text = Printable.without(piece.text());
    if (text.isEmpty()) {
      return;
    }
    if (!pieces.isEmpty() && pieces.getLast().continues(piece)) {
      Piece last = pieces.removeLast();
      pieces.add(last.with(last.text() + text));
    } else {
      pieces.add(piece.with(text));
    }
  }
}
