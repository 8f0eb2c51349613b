package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.util.List;

/** What came of a replay, a line a publisher. */
final class PublisherTable {
  private PublisherTable() {}

  /**
   * A publisher.
   *
   * @param sources how many of its sources were watched
   * @param addresses at which it was seen
   * @param versions recorded, of all its documents
   * @param changes among them: what was changed, removed, or added to something known
   * @param outages looks at recorded addresses that brought nothing to read
   * @param gaps addresses that were asked for and are not in the recordings; no outages
   */
  record Row(
      String publisher,
      long sources,
      long addresses,
      long versions,
      long changes,
      long outages,
      long gaps) {}

  /** Prints the publishers, and the sum. */
  static void print(List<Row> rows, PrintWriter out) {
    out.println();
    out.printf(
        "%-56s %7s %9s %8s %7s %7s %12s%n",
        "publisher", "sources", "addresses", "versions", "changes", "outages", "not recorded");
    rows.forEach(row -> print(row, out));
    print(
        new Row(
            "all",
            rows.stream().mapToLong(Row::sources).sum(),
            rows.stream().mapToLong(Row::addresses).sum(),
            rows.stream().mapToLong(Row::versions).sum(),
            rows.stream().mapToLong(Row::changes).sum(),
            rows.stream().mapToLong(Row::outages).sum(),
            rows.stream().mapToLong(Row::gaps).sum()),
        out);
  }

  private static void print(Row row, PrintWriter out) {
    String name =
        row.publisher().length() > 56 ? row.publisher().substring(0, 55) + "…" : row.publisher();
    out.printf(
        "%-56s %7d %9d %8d %7d %7d %12d%n",
        name,
        row.sources(),
        row.addresses(),
        row.versions(),
        row.changes(),
        row.outages(),
        row.gaps());
  }
}
