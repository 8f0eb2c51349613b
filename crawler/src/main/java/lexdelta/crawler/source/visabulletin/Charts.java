package lexdelta.crawler.source.visabulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.BulletinCell.Chart;
import lexdelta.crawler.record.BulletinCell.Preference;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;

/** Reads the charts of a bulletin, told block by block what stands on the page. */
final class Charts {
  private static final int LONGEST_HEADING = 160;

  private final List<Fact> facts = new ArrayList<>();
  private final Set<BulletinCell> known = new HashSet<>();
  private final Map<Preference, Chart> last = new HashMap<>();
  private Optional<Chart> announced = Optional.empty();
  private Optional<Preference> preferences = Optional.empty();

  /** Every cell so far, in order. */
  List<Fact> facts() {
    return facts;
  }

  /** Whether a chart of these preferences has been read. */
  boolean has(Preference preference) {
    return last.containsKey(preference);
  }

  /** Takes note of words between the tables: headings tell what the next chart is. */
  void met(Block.Words words) {
    String text = words.provision().text();
    if (text.length() > LONGEST_HEADING) {
      return;
    }
    String letters = Labels.letters(text);
    if (letters.contains("datesforfiling")
        || letters.contains("dateforfiling")
        || letters.contains("filingdates")) {
      announced = Optional.of(Chart.FILING);
    } else if (letters.contains("finalactiondates") || letters.contains("prioritydatesfor")) {
      announced = Optional.of(Chart.FINAL_ACTION);
    }
    preferences = Labels.preference(text).or(() -> preferences);
  }

  /** Reads a table, if it is a chart. */
  void met(Block.Table table) {
    int head = head(table);
    if (head < 0 && table.heads().isEmpty()) {
      return;
    }
    List<String> heads = head < 0 ? table.heads() : table.rows().get(head).columns();
    List<Block.Row> rows = table.rows().subList(head + 1, table.rows().size());
    preference(table, heads).ifPresent(preference -> read(preference, heads, rows));
    announced = Optional.empty();
  }

  private static int head(Block.Table table) {
    return IntStream.range(0, Math.min(5, table.rows().size()))
        .filter(i -> table.rows().get(i).columns().stream().anyMatch(Labels::allAreas))
        .findFirst()
        .orElse(-1);
  }

  /** Said in the head of the labels, in a row of its own, by the labels, or before the table. */
  private Optional<Preference> preference(Block.Table table, List<String> heads) {
    return Labels.preference(heads.getFirst())
        .or(() ->
            table.rows().stream()
                .filter(row -> row.columns().stream().skip(1).allMatch(String::isBlank))
                .flatMap(row -> Labels.preference(row.label()).stream())
                .findFirst())
        .or(() -> byLabels(table))
        .or(() -> preferences);
  }

  private static Optional<Preference> byLabels(Block.Table table) {
    List<String> labels = table.rows().stream().map(row -> Labels.letters(row.label())).toList();
    if (labels.stream().anyMatch(label -> label.matches("f?2[ab].*|f[1-4]"))) {
      return Optional.of(Preference.FAMILY);
    }
    return labels.stream().anyMatch(label -> label.matches("otherworkers.*|5th.*|e?b?2(nd)?"))
        ? Optional.of(Preference.EMPLOYMENT)
        : Optional.empty();
  }

  private void read(Preference preference, List<String> heads, List<Block.Row> rows) {
    Chart chart = announced.orElseGet(() -> has(preference) ? Chart.FILING : Chart.FINAL_ACTION);
    int before = facts.size();
    for (Block.Row row : rows) {
      for (int column = 1; column < Math.min(heads.size(), row.columns().size()); column++) {
        cell(chart, preference, row.label(), heads.get(column))
            .ifPresent(value(row.columns().get(column)));
      }
    }
    if (facts.size() > before) {
      last.put(preference, chart);
    }
  }

  private static Optional<BulletinCell> cell(
      Chart chart, Preference preference, String label, String head) {
    return Labels.category(preference, label)
        .flatMap(category ->
            Labels.chargeability(head)
                .map(area -> new BulletinCell(chart, preference, category, area)));
  }

  private Consumer<BulletinCell> value(String written) {
    return cell ->
        CutoffText.value(written)
            .filter(value -> known.add(cell))
            .ifPresent(
                value -> facts.add(new Fact(FactKind.CUTOFF, cell.toString(), value, written)));
  }
}
