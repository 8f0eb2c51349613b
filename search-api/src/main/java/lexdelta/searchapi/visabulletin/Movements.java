package lexdelta.searchapi.visabulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Movement;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.BulletinCell.Chart;
import lexdelta.searchapi.picture.Lines;
import org.jspecify.annotations.Nullable;

/** What became of a category's cut-offs month by month, as the page shows it. */
final class Movements {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  private final SortedMap<YearMonth, Map<BulletinCell, String>> months;
  private final Category category;
  private final List<String> areas;

  /** The movements of a category; there is at least one month. */
  Movements(SortedMap<YearMonth, Map<BulletinCell, String>> months, Category category) {
    this.months = months;
    this.category = category;
    this.areas =
        newest().keySet().stream()
            .filter(cell -> Category.of(cell).equals(category))
            .map(BulletinCell::chargeability)
            .distinct()
            .toList();
  }

  /**
   * A chart over the years.
   *
   * @param lines empty where no month has a day, or there is but one month
   * @param rows the same as a table, newest first
   */
  record OverYears(String title, Optional<Lines> lines, List<Row> rows, String words) {}

  /** A month of the table, or an area of today's. */
  record Row(String head, List<String> cells) {}

  List<String> areas() {
    return areas;
  }

  static String words(YearMonth month) {
    return MONTH.format(month);
  }

  /** The newest bulletin, a row an area: the final action date and how it moved, the filing date. */
  List<Row> now() {
    Map<BulletinCell, String> before =
        months.size() < 2 ? Map.of() : of(months.headMap(months.lastKey()).lastKey());
    return areas.stream()
        .map(area -> {
          BulletinCell action = category.cell(Chart.FINAL_ACTION, area);
          return new Row(
              area,
              List.of(
                  words(newest().get(action)),
                  moved(before.get(action), newest().get(action), action),
                  words(newest().get(category.cell(Chart.FILING, area)))));
        })
        .toList();
  }

  private static String moved(@Nullable String before, @Nullable String after, BulletinCell cell) {
    if (before == null || after == null) {
      return "–";
    }
    Movement movement = new Movement(cell, Optional.of(before), Optional.of(after));
    String by =
        movement.days().isPresent() ? " by %d days".formatted(Math.abs(days(movement))) : "";
    return switch (movement.kind()) {
      case HELD -> "unmoved";
      case ADVANCED -> "forward" + by;
      case RETROGRESSED -> "back" + by;
      case NEW, GONE -> "–";
    };
  }

  private static long days(Movement movement) {
    return movement.days().orElse(0);
  }

  /** Final action dates and dates for filing; a chart that never had a row of the category is left out. */
  List<OverYears> overYears() {
    return Stream.of(Chart.values())
        .filter(chart -> months.values().stream().anyMatch(cells -> has(cells, chart)))
        .map(this::overYears)
        .toList();
  }

  private boolean has(Map<BulletinCell, String> cells, Chart chart) {
    return areas.stream().anyMatch(area -> cells.containsKey(category.cell(chart, area)));
  }

  private OverYears overYears(Chart chart) {
    List<YearMonth> those =
        months.keySet().stream().filter(month -> has(of(month), chart)).toList();
    List<Lines.Series> series =
        areas.stream()
            .map(area ->
                new Lines.Series(area, those.stream().map(it -> point(it, chart, area)).toList()))
            .toList();
    String words = sentence(chart, those);
    return new OverYears(
        "%s, %s".formatted(category.words(), chart),
        Lines.of(series, words),
        those.reversed().stream().map(month -> row(month, chart)).toList(),
        words);
  }

  /** What is current stands at the day of the bulletin itself; what is unavailable, nowhere. */
  private Lines.Point point(YearMonth month, Chart chart, String area) {
    Optional<String> value = value(month, chart, area);
    return new Lines.Point(
        month.atDay(1),
        value
            .filter(it -> !it.equals("U"))
            .map(it -> it.equals("C") ? month.atDay(1) : LocalDate.parse(it)));
  }

  private Row row(YearMonth month, Chart chart) {
    return new Row(
        month.toString(),
        areas.stream().map(area -> words(value(month, chart, area).orElse(null))).toList());
  }

  private Optional<String> value(YearMonth month, Chart chart, String area) {
    return Optional.ofNullable(of(month).get(category.cell(chart, area)));
  }

  private String sentence(Chart chart, List<YearMonth> those) {
    YearMonth first = those.getFirst();
    YearMonth last = those.getLast();
    return "%s, %s, %s to %s: %s."
        .formatted(
            category.words(),
            chart,
            words(first),
            words(last),
            areas.stream()
                .filter(area ->
                    value(first, chart, area).isPresent() || value(last, chart, area).isPresent())
                .map(area ->
                    "%s from %s to %s"
                        .formatted(
                            area,
                            words(
                                those.stream()
                                    .flatMap(it -> value(it, chart, area).stream())
                                    .findFirst()
                                    .orElse(null)),
                            words(value(last, chart, area).orElse(null))))
                .collect(Collectors.joining("; ")));
  }

  private static String words(@Nullable String value) {
    return switch (value) {
      case null -> "–";
      case "C" -> "current";
      case "U" -> "unavailable";
      default -> value;
    };
  }

  private Map<BulletinCell, String> newest() {
    return of(months.lastKey());
  }

  private Map<BulletinCell, String> of(YearMonth month) {
    return Objects.requireNonNull(months.get(month));
  }
}
