package lexdelta.crawler.source.usc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text set in lines, put together again into paragraphs. The text says where a paragraph begins only
 * by its indents, which the lines of a paragraph share, but for its first (two columns in) or, under
 * a heading that runs over, its later ones (two columns in). A break is taken for one that the
 * typesetter had to make only when the next word would not have fitted: so a paragraph that is set
 * anew in other lines is read as the same words.
 *
 * <p>A word is divided at a line's end only where it has a hyphen of its own: the parts are joined
 * and keep it.
 */
final class HealedLines {
  private static final int WIDTH = 71;
  private static final Pattern LABEL =
      Pattern.compile("^[\"'\\[]*\\((?:[0-9]{1,3}|[A-Za-z]{1,5})(?:-[0-9A-Z])?\\)\\S*(?:\\s.*|$)");
  private static final Pattern COLUMNS = Pattern.compile("\\S {3,}(?=\\S)");
  private static final Pattern RULE = Pattern.compile("[-_=]{5,}");

  /**
   * A paragraph, or a row of a table.
   *
   * @param indent of the first line, in columns
   * @param cells of a row; empty for a paragraph
   */
  record Block(String text, int indent, List<String> cells) {}

  private record Line(int indent, String text) {
    static Line of(String raw) {
      String text = raw.strip();
      int indent = 0;
      while (indent < raw.length() && Character.isWhitespace(raw.charAt(indent))) {
        indent++;
      }
      return new Line(text.isEmpty() ? 0 : indent, text);
    }

    boolean labelled() {
      return LABEL.matcher(text).matches();
    }

    boolean columned() {
      return COLUMNS.matcher(text).find() && !text.endsWith(" -");
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> current = new ArrayList<>();
  private int rest = -1;

  private HealedLines() {}

  static List<Block> of(List<String> lines) {
    HealedLines healed = new HealedLines();
    for (int i = 0; i < lines.size(); i++) {
      healed.take(
          Line.of(lines.get(i)), i + 1 < lines.size() ? Line.of(lines.get(i + 1)) : Line.of(""));
    }
    healed.end();
    return healed.blocks;
  }

  private void take(Line line, Line next) {
    if (line.text().isEmpty() || RULE.matcher(line.text()).matches()) {
      end();
    } else if (line.columned() && current.isEmpty()) {
      row(line);
    } else if (goesOn(line, next)) {
      rest = line.indent();
      current.add(line);
    } else {
      end();
      if (line.columned()) {
        row(line);
      } else {
        current.add(line);
      }
    }
  }

  private boolean goesOn(Line line, Line next) {
    if (current.isEmpty() || fits(line)) {
      return false;
    }
    int first = current.getFirst().indent();
    boolean held = current.size() > 1 ? line.indent() == rest : begins(line, next, first);
    return held && !(line.labelled() && closed());
  }

  /** Whether a second line belongs to the first. */
  private static boolean begins(Line line, Line next, int first) {
    if (line.indent() == first + 2) {
      boolean opensParagraph = next.indent() == first && !next.text().isEmpty() && !next.labelled();
      return !line.labelled() && !opensParagraph;
    }
    return line.indent() == first - 2 || line.indent() == first;
  }

  /** Whether the first word of a line would have had room on the line before. */
  private boolean fits(Line line) {
    Line last = current.getLast();
    int space = line.text().indexOf(' ');
    int word = space < 0 ? line.text().length() : space;
    int gap = last.text().endsWith("-") && !last.text().endsWith(" -") ? 0 : 1;
    return last.indent() + last.text().length() + gap + word <= WIDTH;
  }

  /** Whether what was said so far can be a paragraph's end. */
  private boolean closed() {
    String text = current.getLast().text();
    char last = text.charAt(text.length() - 1);
    return ".;:,\")]-".indexOf(last) >= 0 || text.endsWith(" and") || text.endsWith(" or");
  }

  private void row(Line line) {
    end();
    List<String> cells = List.of(line.text().split(" {3,}"));
    blocks.add(new Block(String.join(" | ", cells), line.indent(), cells));
  }

  private void end() {
    if (!current.isEmpty()) {
      blocks.add(new Block(joined(), current.getFirst().indent(), List.of()));
    }
    current.clear();
    rest = -1;
  }

  private String joined() {
    StringBuilder text = new StringBuilder();
    for (Line line : current) {
      if (!text.isEmpty() && !divided(text, line.text())) {
        text.append(' ');
      }
      text.append(line.text());
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  /** "level-" and "headed" are one word; "short-" and "or long-term" are not. */
  private static boolean divided(StringBuilder text, String next) {
    int end = text.length() - 1;
    boolean hyphen =
        end > 0 && text.charAt(end) == '-' && Character.isLetterOrDigit(text.charAt(end - 1));
    return hyphen && !next.matches("(?:and|or|to)\\b.*");
  }
}
