package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Source;

/** Our comparisons beside the publisher's own list of what changed, a line an interval. */
final class CrossCheckTable {
  private static final int NAMED = 5;

  private CrossCheckTable() {}

  /** Prints what there is of each source; nothing for one whose publisher has no such list. */
  static void print(List<Source> sources, CrossChecks checks, PrintWriter out) {
    for (Source source : sources) {
      List<CrossCheck> its = checks.of(source.id());
      if (!its.isEmpty()) {
        out.println();
        out.println(source.id() + ", held against the publisher's own list");
        its.forEach(check -> print(check, out));
      }
    }
  }

  private static void print(CrossCheck check, PrintWriter out) {
    out.printf(
        "  %s → %s  %s; ours %d+%d%n",
        check.from(),
        check.to(),
        check.inWords(),
        check.findings().stream()
            .flatMap(f -> f.ours().stream())
            .filter(CrossCheckTable::text)
            .count(),
        check.findings().stream().flatMap(f -> f.ours().stream()).filter(k -> !text(k)).count());
    List<CrossCheck.Finding> open = check.unexplained();
    if (!open.isEmpty()) {
      String named =
          open.stream()
              .limit(NAMED)
              .map(finding -> finding.document() + " (" + finding.verdict().inWords() + ")")
              .collect(Collectors.joining(", "));
      out.printf(
          "      not explained by the texts: %s%s%n",
          named, open.size() > NAMED ? " and " + (open.size() - NAMED) + " more" : "");
    }
  }

  private static boolean text(ChangeKind kind) {
    return kind != ChangeKind.NOTES_ONLY;
  }
}
