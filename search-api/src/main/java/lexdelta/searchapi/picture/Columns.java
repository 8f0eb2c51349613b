package lexdelta.searchapi.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * How many in each month, a column each, oldest on the left. The table beside it says the same.
 *
 * @param most how many the highest column stands for; 0 where there is nothing to see
 * @param words what it shows, for those who do not see it
 */
public record Columns(List<Column> columns, List<Tick> across, int most, String words) {
  public Columns {
    columns = List.copyOf(columns);
    across = List.copyOf(across);
  }

  /** A column as drawn, its measures in percent of the picture. */
  public record Column(
      YearMonth month, int count, String x, String width, String y, String height) {}

  /**
   * Draws counts.
   *
   * @param counts of all months, without a gap
   */
  public static Columns of(SortedMap<YearMonth, Integer> counts, String words) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Map.Entry<YearMonth, Integer>> months = List.copyOf(counts.entrySet());
    double unit = 1.0 / Math.max(1, months.size());
    List<Column> columns =
        IntStream.range(0, months.size())
            .mapToObj(i -> {
              int count = months.get(i).getValue();
              double height = most == 0 ? 0 : (double) count / most;
              return new Column(
                  months.get(i).getKey(),
                  count,
                  Tick.percent(unit * (i + 0.1)),
                  Tick.percent(unit * 0.8),
                  Tick.percent(1 - height),
                  Tick.percent(height));
            })
            .toList();
    return new Columns(columns, most == 0 ? List.of() : years(counts), most, words);
  }

  private static List<Tick> years(SortedMap<YearMonth, Integer> counts) {
    LocalDate first = counts.firstKey().atDay(1);
    return Tick.years(first, counts.lastKey().plusMonths(1).atDay(1).minusDays(1), false);
  }

  /** The months that have any, newest first, for the table. */
  public List<Column> some() {
    return columns.reversed().stream().filter(it -> it.count() > 0).toList();
  }
}
