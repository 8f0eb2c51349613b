package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Edit;

/**
 * Collects the stretches of a passage. White space at the ends of a marked stretch moves out of it,
 * and a deletion is set apart from the insertion that replaces it by a space.
 */
final class Marking {
  private final List<Stretch> stretches = new ArrayList<>();
  private boolean spaceDue;

  /** A text with the edits that led to it. */
  static Marking of(String before, String after, List<Edit> edits) {
    return new Marker(before, after, List.of(), List.of(), List.of()).mark(edits).getFirst();
  }

  Marking add(Stretch.Mark mark, String raw) {
    return add(mark, raw, Optional.empty());
  }

  /**
   * The same, of words that went from one provision to another.
   *
   * @param carried their other end
   */
  Marking add(Stretch.Mark mark, String raw, Optional<Stretch.End> carried) {
    String text = visible(raw);
    if (text.isEmpty()) {
      return this;
    }
    spaceDue |= text.startsWith(" ") || (marked(mark) && marked(lastMark()));
    String body = text.strip();
    if (!body.isEmpty()) {
      append(new Stretch(mark, body, carried));
    }
    spaceDue |= text.endsWith(" ");
    return this;
  }

  List<Stretch> stretches() {
    return List.copyOf(stretches);
  }

  private void append(Stretch stretch) {
    String body = stretch.text();
    boolean space = spaceDue && !stretches.isEmpty();
    spaceDue = false;
    if (!marked(stretch.mark())) {
      same(space ? " " + body : body);
      return;
    }
    if (space) {
      same(" ");
    }
    stretches.add(stretch);
  }

  private void same(String text) {
    if (!stretches.isEmpty() && !marked(lastMark())) {
      String joined = stretches.removeLast().text() + text;
      stretches.add(new Stretch(Stretch.Mark.SAME, joined));
    } else {
      stretches.add(new Stretch(Stretch.Mark.SAME, text));
    }
  }

  private Stretch.Mark lastMark() {
    return stretches.isEmpty() ? Stretch.Mark.SAME : stretches.getLast().mark();
  }

  private static boolean marked(Stretch.Mark mark) {
    return mark != Stretch.Mark.SAME;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && !turnsDirection(c))
        .forEach(c -> {
          if (c != ' ' || visible.isEmpty() || visible.charAt(visible.length() - 1) != ' ') {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString();
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x200E && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
