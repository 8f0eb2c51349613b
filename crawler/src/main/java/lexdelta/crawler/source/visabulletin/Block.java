package lexdelta.crawler.source.visabulletin;

import java.util.List;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/** A piece of a bulletin, in the order of the page. */
sealed interface Block {

  /** A paragraph or a heading. */
  record Words(Provision provision) implements Block {}

  /**
   * A table.
   *
   * @param heads what heads the columns, the first that of the labels, where no row of the table
   *     says it; otherwise empty
   */
  record Table(List<Row> rows, List<String> heads) implements Block {
    public Table {
      rows = List.copyOf(rows);
      heads = List.copyOf(heads);
    }
  }

  /**
   * A row of a table.
   *
   * @param cells as written
   * @param columns what stands in each column: cells that span several are said in each
   */
  record Row(List<String> cells, List<String> columns) {
    public Row {
      cells = List.copyOf(cells);
      columns = List.copyOf(columns);
    }

    /** A row none of whose cells spans another column. */
    Row(List<String> cells) {
      this(cells, cells);
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }

    String label() {
      return columns.isEmpty() ? "" : columns.getFirst();
    }

    Provision provision() {
      String text = cells.stream().collect(Collectors.joining(" | "));
      return new Provision(ProvisionKind.TABLE_ROW, text, List.of(), cells, "");
    }
  }
}
