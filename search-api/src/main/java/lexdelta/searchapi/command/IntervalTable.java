package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.SourceId;

/** What changed between the instants of a replay, a line an interval. */
final class IntervalTable {
  private static final String SECTION = "/us/cfr/t[0-9]+/s[^/]+";
  private static final String PART = "/us/cfr/t[0-9]+/p[^/]+";

  private IntervalTable() {}

  /**
   * An interval of one source.
   *
   * @param from empty for the first watch
   */
  record Row(SourceId source, Optional<Instant> from, Instant to, List<Change> changes) {

    private long count(ChangeKind kind) {
      return changes.stream().filter(c -> c.kind() == kind && !part(c)).count();
    }

    /** A part of the CFR as a document of its own: its authority and source notes. */
    private static boolean part(Change change) {
      return change.document().value().matches(PART);
    }

    /** What a first watch of a title of the CFR found: {@code 989 sections, no appendices}. */
    private Optional<String> found() {
      List<String> added =
          changes.stream()
              .filter(c -> c.kind() == ChangeKind.ADDED)
              .map(c -> c.document().value())
              .filter(address -> address.startsWith("/us/cfr/"))
              .toList();
      long sections = added.stream().filter(address -> address.matches(SECTION)).count();
      long parts = added.stream().filter(address -> address.matches(PART)).count();
      return from.isPresent() || added.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "%s, %s; beside them %s"
                  .formatted(
                      counted(sections, "section", "sections"),
                      counted(added.size() - sections - parts, "appendix", "appendices"),
                      counted(parts, "part", "parts")));
    }

    private static String counted(long count, String one, String many) {
      return count == 0 ? "no " + many : count + " " + (count == 1 ? one : many);
    }

    private String interval() {
      String end = words(to);
      return from.map(begin -> words(begin) + " → " + end).orElse("first watch, " + end);
    }

    private String words(Instant instant) {
      boolean sameDay =
          from.map(begin -> begin.toString().substring(0, 10))
              .filter(day -> to.toString().startsWith(day))
              .isPresent();
      return instant.toString().substring(0, sameDay ? 16 : 10).replace('T', ' ');
    }
  }

  /** Prints the intervals, source by source. */
  static void print(List<Row> rows, PrintWriter out) {
    rows.stream().map(Row::source).distinct().sorted().forEach(source -> print(source, rows, out));
  }

  private static void print(SourceId source, List<Row> rows, PrintWriter out) {
    String unit = source.value().startsWith("ecfr-") ? "sections" : "documents";
    out.println();
    out.printf(
        "%-38s %16s %7s %8s %8s %11s%n",
        source, unit + " changed", "added", "removed", "reworded", "notes only");
    for (Row row : rows) {
      if (row.source().equals(source)) {
        print(row, out);
      }
    }
  }

  private static void print(Row row, PrintWriter out) {
    long added = row.count(ChangeKind.ADDED);
    long removed = row.count(ChangeKind.REMOVED);
    long reworded = row.count(ChangeKind.CHANGED);
    boolean first = row.from().isEmpty();
    out.printf(
        "  %-36s %16s %7d %8d %8d %11d%n",
        row.interval(),
        first ? "-" : added + removed + reworded,
        added,
        removed,
        reworded,
        row.count(ChangeKind.NOTES_ONLY));
    row.found().ifPresent(words -> out.println("    " + words));
  }
}
