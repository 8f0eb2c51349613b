package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import lexdelta.crawler.redline.Stretch.Mark;

/**
 * A redline as text: {@code [+ inserted +]}, {@code [- deleted -]}, {@code [< moved away <]}, {@code
 * [> moved here >]} with a line before that says whither or whence, an empty line between passages
 * and {@code …} where passages are left out. The cells of a table's row are joined by bars. For reading, not for parsing: a text that contains the
 * marks itself is printed as it is.
 */
public final class RedlineText {
  private static final List<String> MARKS = List.of("+", "-", "<", ">");
  private static final int NARROWEST = 20;
  private static final String RESET = "\u001b[0m";

  private final int width;
  private final boolean coloured;

  private RedlineText(int width, boolean coloured) {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "A redline needs lines of at least %d characters, not %d.".formatted(NARROWEST, width));
    }
    this.width = width;
    this.coloured = coloured;
  }

  /**
   * Marks only.
   *
   * @param width the longest line, in characters; a longer word makes a longer line
   */
  public static RedlineText plain(int width) {
    return new RedlineText(width, false);
  }

  /** Marks, and for terminals colours besides: green and underlined, red and struck through. */
  public static RedlineText coloured(int width) {
    return new RedlineText(width, true);
  }

  /** The text, its lines ended by {@code \n}; empty for a redline without lines. */
  public String print(Redline redline) {
    return redline.lines().stream()
        .map(line -> print(line) + "\n")
        .collect(Collectors.joining("\n"));
  }

  private String print(Line line) {
    return switch (line) {
      case Line.Omitted omitted -> "…";
      case Line.Passage passage -> print(passage);
    };
  }

  private String print(Line.Passage passage) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    List<List<Stretch>> cells =
        passage.cells().isEmpty() || passage.stretches().size() == 1
            ? List.of(passage.stretches())
            : passage.cells();
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : " | ");
      append(cells.get(i), text, marks);
    }
    String fate = passage.fate().isEmpty() ? "" : wrapped("(" + passage.fate() + ")") + "\n";
    return fate + wrap(text.toString(), marks);
  }

  private String wrapped(String words) {
    return wrap(words, Collections.nCopies(words.length(), Mark.SAME));
  }

  private static void append(List<Stretch> stretches, StringBuilder text, List<Mark> marks) {
    while (marks.size() < text.length()) {
      marks.add(Mark.SAME);
    }
    for (Stretch stretch : stretches) {
      text.append(
          switch (stretch.mark()) {
            case SAME -> stretch.text();
            case INSERTED -> "[+ " + stretch.text() + " +]";
            case ARRIVED -> "[> " + stretch.text() + " >]";
            case DELETED -> "[- " + stretch.text() + " -]";
            case LEFT -> "[< " + stretch.text() + " <]";
          });
      while (marks.size() < text.length()) {
        marks.add(stretch.mark());
      }
    }
  }

  private String wrap(String text, List<Mark> marks) {
    StringBuilder lines = new StringBuilder();
    for (int start = 0; start < text.length(); ) {
      int end = lineEnd(text, start);
      lines.append(lines.isEmpty() ? "" : "\n");
      paint(text, marks, start, end, lines);
      start = end + 1;
    }
    return lines.toString();
  }

  /** The last space at which the line is not too long, or the first one, or the text's end. */
  private int lineEnd(String text, int start) {
    int end = -1;
    for (int space = start; space <= text.length(); space++) {
      boolean mayEnd = space == text.length() || (text.charAt(space) == ' ' && !glued(text, space));
      if (mayEnd && (end < 0 || text.codePointCount(start, space) <= width)) {
        end = space;
      } else if (mayEnd) {
        return end;
      }
    }
    return end;
  }

  /** Whether a space belongs to a mark, which must not stand alone at a line's edge. */
  private static boolean glued(String text, int space) {
    return MARKS.stream()
        .anyMatch(mark ->
            text.startsWith("[" + mark, space - 2) || text.startsWith(mark + "]", space + 1));
  }

  private void paint(String text, List<Mark> marks, int start, int end, StringBuilder out) {
    Mark current = Mark.SAME;
    for (int i = start; i < end; i++) {
      if (coloured && marks.get(i) != current) {
        out.append(colour(marks.get(i)));
        current = marks.get(i);
      }
      out.append(text.charAt(i));
    }
    out.append(current == Mark.SAME ? "" : RESET);
  }

  private static String colour(Mark mark) {
    return switch (mark) {
      case SAME -> RESET;
      case INSERTED, ARRIVED -> RESET + "\u001b[32;4m";
      case DELETED, LEFT -> RESET + "\u001b[31;9m";
    };
  }
}
