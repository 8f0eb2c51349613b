package lexdelta.crawler.source.visabulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.nodes.Element;

/** The rows of an HTML table, each cell under the column in which it is seen. */
final class Grid {
  private static final int WIDEST = 60;
  private static final int LONGEST = 400;

  private final Map<Integer, Below> below = new TreeMap<>();
  private final List<Block.Row> rows = new ArrayList<>();

  /** A cell that goes on into rows below. */
  private record Below(String text, int rows) {}

  private Grid() {}

  /** The table's own rows; those of tables inside its cells are text of the cell. */
  static List<Block.Row> rows(Element table) {
    Grid grid = new Grid();
    ownRows(table).forEach(grid::add);
    return grid.rows;
  }

  /** Whether a table sets data in columns, rather than a page in place. */
  static boolean data(Element table) {
    List<Element> rows = ownRows(table);
    boolean chart =
        rows.stream()
            .limit(LONGEST)
            .anyMatch(row -> cells(row).stream().anyMatch(cell -> Labels.allAreas(text(cell))));
    return chart
        || (table.select("table").size() == 1
            && rows.stream().anyMatch(row -> cells(row).size() > 1));
  }

  private static List<Element> ownRows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (child.nameIs("tbody") || child.nameIs("thead") || child.nameIs("tfoot")) {
        child.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(c -> c.nameIs("td") || c.nameIs("th")).toList();
  }

  private static String text(Element cell) {
    return Paragraphs.folded(cell.wholeText());
  }

  private void add(Element row) {
    List<String> written = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Element cell : cells(row)) {
      String text = text(cell);
      written.add(text);
      fromAbove(columns);
      int rowsBelow = span(cell, "rowspan") - 1;
      for (int i = span(cell, "colspan"); i > 0 && columns.size() < WIDEST; i--) {
        if (rowsBelow > 0) {
          below.put(columns.size(), new Below(text, rowsBelow + 1));
        }
        columns.add(text);
      }
    }
    fromAbove(columns);
    below.replaceAll((column, cell) -> new Below(cell.text(), cell.rows() - 1));
    below.values().removeIf(cell -> cell.rows() <= 0);
    rows.add(new Block.Row(written, columns));
  }

  private void fromAbove(List<String> columns) {
    Below cell = below.get(columns.size());
    while (cell != null && columns.size() < WIDEST) {
      columns.add(cell.text());
      cell = below.get(columns.size());
    }
  }

  private static int span(Element cell, String attribute) {
    String span = cell.attr(attribute).strip();
    return span.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(span)) : 1;
  }
}
