package lexdelta.searchapi.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;

/**
 * Rows of a table that stand together, as HTML. The publisher's markup is not kept, so what heads the
 * columns is concluded from what stands in them: a first row of words above rows of days, amounts and
 * the signs of the Visa Bulletin. Then the first cell of each row heads the row. Where the rows are
 * all words nothing is concluded.
 */
final class TableRows {
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)\\d{1,2}[A-Z]{3}\\d{2,4}|[CU]|current|unavailable|none|n/?a|[-–—]+"
              + "|(?:[A-Z]{2} )?[$€£(]*\\d[\\d,./:%()–-]*\\*?");

  private final List<Row> rows = new ArrayList<>();
  private final String where;
  private int tables;

  /** Tables, the number of each followed by where it stands, so that no two have one name. */
  TableRows(String where) {
    this.where = where;
  }

  /**
   * A row.
   *
   * @param attributes of its element, as HTML
   * @param anchors of units that begin in it, as HTML
   * @param self a link to it, as HTML
   */
  record Row(String attributes, String anchors, String self, List<String> cells) {
    /** Between the tags of a cell. */
    private String inside(int cell) {
      return (cell == 0 ? anchors : "")
          + Markup.escape(cells.get(cell))
          + (cell == cells.size() - 1 ? self : "");
    }
  }

  /** The cells of a row; of one without cells its text is the only one. */
  static List<String> cells(Provision row) {
    return row.cells().isEmpty() ? List.of(row.text()) : row.cells();
  }

  void add(Row row) {
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * The rows as tables, and none of them any more. Where a row of heads stands below rows of values,
   * another table begins.
   *
   * @param caption the heading above them; empty where there is none
   */
  String html(String caption) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || begins(from, i)) {
        html.append(table(rows.subList(from, i), caption));
        from = i;
      }
    }
    rows.clear();
    return html.toString();
  }

  private boolean begins(int from, int row) {
    return row > from + 1
        && row + 1 < rows.size()
        && words(rows.get(row))
        && values(rows.get(row - 1))
        && values(rows.get(row + 1));
  }

  private String table(List<Row> rows, String caption) {
    StringBuilder html = new StringBuilder();
    String name = "Table " + ++tables + where;
    boolean headed = words(rows.getFirst()) && rows.stream().skip(1).anyMatch(TableRows::values);
    List<String> heads = headed ? rows.getFirst().cells() : List.of();
    // A wide table scrolls by itself, so it must be reachable by keyboard and have a name.
    html.append(
        "<div class=\"wide\" role=\"region\" aria-label=\"%s\" tabindex=\"0\"><table%s>\n"
            .formatted(
                Markup.escape(caption.isEmpty() ? name : name + ": " + caption),
                headed ? " class=\"headed\"" : ""));
    if (!caption.isEmpty()) {
      html.append("<caption class=\"visually-hidden\">")
          .append(Markup.escape(caption))
          .append("</caption>\n");
    }
    for (int i = 0; i < rows.size(); i++) {
      html.append(i == 0 && headed ? head(rows.get(i)) : body(rows.get(i), heads));
    }
    return html.append("</table></div>\n").toString();
  }

  /** Whether a row may head columns: several cells of words, and nothing else. */
  private static boolean words(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1
        && row.cells().stream().noneMatch(TableRows::value);
  }

  /** Whether a row has a value below a head. */
  private static boolean values(Row row) {
    return row.cells().stream().skip(1).anyMatch(TableRows::value);
  }

  private static boolean value(String cell) {
    return VALUE.matcher(cell.strip()).matches();
  }

  private static String head(Row row) {
    StringBuilder html = new StringBuilder("<thead><tr" + row.attributes() + ">");
    for (int i = 0; i < row.cells().size(); i++) {
      String inside = row.inside(i);
      html.append(
          row.cells().get(i).isBlank()
              ? "<td>" + inside + "</td>"
              : "<th scope=\"col\">" + inside + "</th>");
    }
    return html.append("</tr></thead>\n").toString();
  }

  private static String body(Row row, List<String> heads) {
    StringBuilder html = new StringBuilder("<tr" + row.attributes() + ">");
    for (int i = 0; i < row.cells().size(); i++) {
      String inside = row.inside(i);
      html.append(
          i == 0 && !heads.isEmpty() && !row.cells().get(i).isBlank()
              ? "<th scope=\"row\">" + inside + "</th>"
              : "<td" + label(i, row, heads) + ">" + inside + "</td>");
    }
    return html.append("</tr>\n").toString();
  }

  /** What heads the column, for screens too narrow for columns. */
  private static String label(int column, Row row, List<String> heads) {
    return row.cells().size() == heads.size() && !heads.get(column).isBlank()
        ? " data-head=\"" + Markup.escape(heads.get(column)) + "\""
        : "";
  }
}
