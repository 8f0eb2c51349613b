package lexdelta.crawler.source.visabulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Charts that are set as lines of text, not as tables: a label, then days, C or U. The columns are
 * named by the lines above, and where these cannot be told apart, are those that every bulletin had.
 */
final class TextCharts {
  private static final String VALUE =
      "(?:\\d{1,2} ?[A-Za-z]{3} ?\\d{2}|C|U|(?i:current|unavailable))";
  private static final Pattern ROW =
      Pattern.compile("(?<label>\\S.{0,59}?)(?<cells>(?:(?: \\| | )" + VALUE + "){3,9})");
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)all charge|worldwide|china|india|mexico|philippines|vietnam|dominican republic"
              + "|el salvador");
  private static final List<String> FOUR =
      List.of("", "All Chargeability", "INDIA", "MEXICO", "PHILIPPINES");
  private static final List<String> FIVE =
      List.of("", "All Chargeability", "CHINA", "INDIA", "MEXICO", "PHILIPPINES");
  private static final int ABOVE = 6;

  private TextCharts() {}

  /** The same blocks, with such lines made rows of tables. */
  static List<Block> found(List<Block> blocks) {
    List<Block> found = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (Block block : blocks) {
      Matcher row = ROW.matcher(block instanceof Block.Words w ? w.provision().text() : "");
      if (row.matches()) {
        rows.add(new Block.Row(cells(row)));
      } else {
        close(rows, found);
        found.add(block);
      }
    }
    close(rows, found);
    return found;
  }

  private static List<String> cells(Matcher row) {
    List<String> cells = new ArrayList<>(List.of(row.group("label")));
    Matcher value = Pattern.compile(VALUE).matcher(row.group("cells"));
    while (value.find()) {
      cells.add(value.group());
    }
    return cells;
  }

  private static void close(List<Block.Row> rows, List<Block> found) {
    if (!rows.isEmpty()) {
      found.add(new Block.Table(rows, heads(rows.getFirst().cells().size(), found)));
      rows.clear();
    }
  }

  private static List<String> heads(int columns, List<Block> before) {
    StringBuilder above = new StringBuilder();
    for (Block block : before.subList(Math.max(0, before.size() - ABOVE), before.size())) {
      above.append(block instanceof Block.Words words ? words.provision().text() : "").append('\n');
    }
    Map<String, String> named = new TreeMap<>();
    List<String> heads = new ArrayList<>(List.of(""));
    Matcher head = HEAD.matcher(above);
    while (head.find()) {
      if (named.putIfAbsent(Labels.letters(head.group()), head.group()) == null) {
        heads.add(head.group());
      }
    }
    return heads.size() == columns ? heads : usual(columns);
  }

  private static List<String> usual(int columns) {
    return Arrays.asList(FOUR, FIVE).stream()
        .filter(heads -> heads.size() == columns)
        .findFirst()
        .orElse(List.of());
  }
}
