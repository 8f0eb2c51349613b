package lexdelta.crawler.redline;

import java.util.List;
import java.util.stream.Collectors;

/** Prints a redline's lines as HTML, rows that follow each other as one table. Used once. */
abstract class HtmlLines {
  private final List<Line> lines;
  private int tables;

  HtmlLines(Redline redline) {
    this.lines = redline.lines();
  }

  final String print() {
    StringBuilder html = new StringBuilder(begin());
    boolean inTable = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean row = line instanceof Line.Passage passage && passage.row();
      if (row != inTable) {
        html.append(row ? tableBegins(++tables) : tableEnds());
        inTable = row;
      }
      html.append(
          switch (line) {
            case Line.Omitted omitted -> omitted(omitted);
            case Line.Passage passage when row -> row(i, passage);
            case Line.Passage passage -> passage(i, passage);
          });
    }
    return html.append(inTable ? tableEnds() : "").append(end()).toString();
  }

  String begin() {
    return "";
  }

  String end() {
    return "";
  }

  abstract String omitted(Line.Omitted omitted);

  /** A passage, the line of a number. */
  abstract String passage(int number, Line.Passage passage);

  abstract String tableBegins(int number);

  abstract String row(int number, Line.Passage passage);

  abstract String tableEnds();

  abstract String marked(Stretch stretch);

  final String marked(List<Stretch> stretches) {
    return stretches.stream().map(this::marked).collect(Collectors.joining());
  }

  /** The cells of a row; one where they are not known. */
  static List<List<Stretch>> cells(Line.Passage row) {
    return row.cells().isEmpty() ? List.of(row.stretches()) : row.cells();
  }

  static boolean changed(List<Stretch> stretches) {
    return stretches.stream().anyMatch(stretch -> stretch.mark() != Stretch.Mark.SAME);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
