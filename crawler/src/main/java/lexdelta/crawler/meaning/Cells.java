package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lexdelta.crawler.compare.Column;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/** Cells of tables, by the heading of their row and of their column. */
final class Cells implements Rule {
  private static final int LONGEST_NAME = 80;

  /** A heading of a row that reads as a name without marks. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N} –-]{1,30}+");

  @Override
  public List<Finding> of(Subject subject) {
    List<Finding> found = new ArrayList<>();
    if (subject.told() instanceof ProvisionChange.Edited edited) {
      for (Column column : edited.columns()) {
        if (column.changed()) {
          String before = column.before().map(Column.Cell::text).orElse("");
          String after = column.after().map(Column.Cell::text).orElse("");
          String where = where(column, edited);
          found.add(
              Finding.of(Kind.TABLE_CELL, (where.isEmpty() ? "A cell" : where) + " changed")
                  .from(before, after));
        }
      }
    }
    return found;
  }

  /** {@code Form I-129, column “Fee”}. */
  static String where(Column column, ProvisionChange.Edited row) {
    List<String> where = new ArrayList<>();
    List<String> cells = row.after().provision().cells();
    boolean first = column.after().map(cell -> cell.number() == 0).orElse(false);
    if (!first && !cells.isEmpty() && !cells.getFirst().isBlank()) {
      where.add(row(cells.getFirst()));
    }
    if (!column.heading().isBlank() && !column.heading().equals(text(column))) {
      where.add("column " + Quotes.of(column.heading()));
    }
    return String.join(", ", where);
  }

  private static String row(String heading) {
    return NAME.matcher(heading).matches() ? heading : "row " + Quotes.of(heading);
  }

  private static String text(Column column) {
    return column.after().map(Column.Cell::text).orElse("");
  }

  /** What a table is called: the short paragraph or heading right above it; empty when none is. */
  static String name(List<Provision> provisions, int row) {
    int first = row;
    while (first > 0 && provisions.get(first - 1).kind() == ProvisionKind.TABLE_ROW) {
      first--;
    }
    if (first == 0) {
      return "";
    }
    String above = Labels.without(provisions.get(first - 1).text());
    return above.length() <= LONGEST_NAME ? above.replaceFirst("[.:;—–-]++$", "") : "";
  }
}
