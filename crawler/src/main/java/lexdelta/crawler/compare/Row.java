package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * A row of a table with the headings of its columns. Two rows are compared cell by cell: cells of
 * one heading belong together, also where a column came, went or changed its heading.
 *
 * @param headings empty when the table has none for exactly these cells
 */
record Row(Provision provision, List<String> headings) {
  private static final String BETWEEN = " | ";

  /** The row at a place, under the first row of its table. */
  static Row at(int place, List<Provision> provisions) {
    Provision row = provisions.get(place);
    int first = place;
    while (first > 0 && provisions.get(first - 1).kind() == ProvisionKind.TABLE_ROW) {
      first--;
    }
    List<String> headings = provisions.get(first).cells();
    return new Row(row, headings.size() == row.cells().size() ? headings : List.of());
  }

  /** Whether it is known where the cells lie in the text. */
  boolean inCells() {
    return provision.kind() == ProvisionKind.TABLE_ROW
        && provision.cells().size() > 1
        && provision.text().equals(String.join(BETWEEN, provision.cells()));
  }

  /** All cells of two rows. */
  static List<Column> columns(Row before, Row after) {
    // Always the same way, as everywhere in this package.
    if (before.provision.text().compareTo(after.provision.text()) > 0) {
      return columns(after, before).stream()
          .map(Column::reversed)
          .map(column -> column.after().isPresent() ? named(column, after) : column)
          .toList();
    }
    int[] partners = partners(before, after);
    List<Column> columns = new ArrayList<>();
    int b = 0;
    for (int a = 0; a < partners.length; a++) {
      while (b < partners[a]) {
        columns.add(inserted(after, b++));
      }
      if (partners[a] < 0) {
        columns.add(deleted(before, a));
      } else {
        columns.add(paired(before, a, after, b++));
      }
    }
    while (b < after.provision.cells().size()) {
      columns.add(inserted(after, b++));
    }
    return columns;
  }

  private static Column named(Column column, Row row) {
    return new Column(
        row.heading(column.after().orElseThrow().number()),
        column.before(),
        column.after(),
        column.edits());
  }

  private static int[] partners(Row before, Row after) {
    boolean headed = !before.headings.isEmpty() && !after.headings.isEmpty();
    List<String> left = headed ? before.headings : before.provision.cells();
    List<String> right = headed ? after.headings : after.provision.cells();
    if (left.size() == right.size() && (!headed || left.equals(right))) {
      int[] same = new int[left.size()];
      Arrays.setAll(same, i -> i);
      return same;
    }
    Map<String, Integer> numbers = new HashMap<>();
    int[] partners = CommonSequence.partners(numbered(left, numbers), numbered(right, numbers));
    renamed(partners, right.size());
    return partners;
  }

  private static int[] numbered(List<String> cells, Map<String, Integer> numbers) {
    return cells.stream()
        .map(Typography::meaning)
        .mapToInt(cell -> numbers.computeIfAbsent(cell, any -> numbers.size()))
        .toArray();
  }

  /** Between columns that stayed, as many others on either side are the same under new headings. */
  private static void renamed(int[] partners, int size) {
    int a = 0;
    int b = 0;
    for (int next = 0; next <= partners.length; next++) {
      int partner = next == partners.length ? size : partners[next];
      if (partner >= 0) {
        if (next - a == partner - b) {
          for (int i = a; i < next; i++) {
            partners[i] = b + i - a;
          }
        }
        a = next + 1;
        b = partner + 1;
      }
    }
  }

  private static Column paired(Row before, int a, Row after, int b) {
    return new Column(
        after.heading(b),
        Optional.of(before.cell(a)),
        Optional.of(after.cell(b)),
        WordEdits.between(before.cell(a).text(), after.cell(b).text()));
  }

  private static Column inserted(Row row, int number) {
    return new Column(
        row.heading(number), Optional.empty(), Optional.of(row.cell(number)), List.of());
  }

  private static Column deleted(Row row, int number) {
    return new Column(
        row.heading(number), Optional.of(row.cell(number)), Optional.empty(), List.of());
  }

  private Column.Cell cell(int number) {
    return new Column.Cell(number, provision.cells().get(number));
  }

  private String heading(int number) {
    return headings.isEmpty() ? "" : headings.get(number);
  }

  /** The edits of the rows' texts that the changes of their cells amount to. */
  static List<Edit> edits(Row before, Row after, List<Column> columns) {
    List<Edit> edits = new ArrayList<>();
    int gap = 0;
    for (int i = 0; i <= columns.size(); i++) {
      boolean end = i == columns.size();
      if (end || (columns.get(i).before().isPresent() && columns.get(i).after().isPresent())) {
        between(before, after, columns, gap, i).ifPresent(edits::add);
        gap = i + 1;
        if (!end) {
          Column column = columns.get(i);
          int a = before.start(column.before().orElseThrow().number());
          int b = after.start(column.after().orElseThrow().number());
          column.edits().stream().map(edit -> shifted(edit, a, b)).forEach(edits::add);
        }
      }
    }
    return edits;
  }

  /** What became of the columns from one to before another, of which none is in both tables. */
  private static Optional<Edit> between(
      Row before, Row after, List<Column> columns, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    List<Column.Cell> gone =
        columns.subList(from, to).stream().flatMap(column -> column.before().stream()).toList();
    List<Column.Cell> come =
        columns.subList(from, to).stream().flatMap(column -> column.after().stream()).toList();
    boolean first = from == 0;
    int[] a = before.range(gone, come.isEmpty(), first, columns, from, to, Column::before);
    int[] b = after.range(come, gone.isEmpty(), first, columns, from, to, Column::after);
    Edit edit = a[0] == a[1] && b[0] == b[1] ? null : new Edit(a[0], a[1], b[0], b[1]);
    return Optional.ofNullable(edit)
        .filter(it ->
            !Typography.meaning(before.provision.text().substring(a[0], a[1]))
                .equals(Typography.meaning(after.provision.text().substring(b[0], b[1]))));
  }

  /**
   * Where cells lie; together with a bar between cells when nothing comes in their stead. Where
   * there are none, the point at which those of the other row come in.
   */
  private int[] range(
      List<Column.Cell> cells,
      boolean alone,
      boolean first,
      List<Column> columns,
      int from,
      int to,
      Function<Column, Optional<Column.Cell>> side) {
    int next = to < columns.size() ? start(side.apply(columns.get(to)).orElseThrow().number()) : 0;
    int previous = first ? 0 : end(side.apply(columns.get(from - 1)).orElseThrow().number());
    if (cells.isEmpty()) {
      int point = first ? next : previous;
      return new int[] {point, point};
    }
    int start = start(cells.getFirst().number());
    int end = end(cells.getLast().number());
    if (!alone) {
      return new int[] {start, end};
    }
    return first ? new int[] {start, Math.max(next, end)} : new int[] {previous, end};
  }

  private int start(int number) {
    return provision.cells().subList(0, number).stream()
        .mapToInt(cell -> cell.length() + BETWEEN.length())
        .sum();
  }

  private int end(int number) {
    return start(number) + provision.cells().get(number).length();
  }

  private static Edit shifted(Edit edit, int before, int after) {
    return new Edit(
        edit.beforeStart() + before,
        edit.beforeEnd() + before,
        edit.afterStart() + after,
        edit.afterEnd() + after);
  }
}
