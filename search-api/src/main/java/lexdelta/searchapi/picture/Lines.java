package lexdelta.searchapi.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days that move with time, a line each: time goes to the right, later days stand higher. The table
 * beside it says the same in words.
 *
 * @param words what it shows, for those who do not see it
 */
public record Lines(List<Line> lines, List<Tick> across, List<Tick> up, String words) {
  /** The size of the picture in its own units. */
  public static final int WIDTH = 1000;

  public static final int HEIGHT = 400;

  public Lines {
    lines = List.copyOf(lines);
    across = List.copyOf(across);
    up = List.copyOf(up);
  }

  /**
   * What a line is drawn through.
   *
   * @param value empty where the line is interrupted
   */
  public record Point(LocalDate on, Optional<LocalDate> value) {}

  /** A line as given: its name, and its points, oldest first. */
  public record Series(String name, List<Point> points) {}

  /**
   * A line as drawn.
   *
   * @param path as SVG writes it
   * @param number from 1 on, that of its series: each is dashed otherwise
   */
  public record Line(String name, String path, int number) {
    /** The name of its style. */
    public String style() {
      return "line-" + number;
    }
  }

  /** Draws lines; empty where there is nothing to see: fewer than two days, or no value. */
  public static Optional<Lines> of(List<Series> series, String words) {
    List<LocalDate> on =
        series.stream().flatMap(it -> it.points().stream()).map(Point::on).sorted().toList();
    List<LocalDate> values =
        series.stream()
            .flatMap(it -> it.points().stream())
            .flatMap(it -> it.value().stream())
            .sorted()
            .toList();
    if (values.isEmpty() || on.getFirst().equals(on.getLast())) {
      return Optional.empty();
    }
    LocalDate top = Collections.max(List.of(values.getLast(), values.getFirst().plusDays(1)));
    Frame frame = new Frame(on.getFirst(), on.getLast(), values.getFirst(), top);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      lines.add(new Line(series.get(i).name(), frame.path(series.get(i)), i + 1));
    }
    lines.removeIf(line -> line.path().isEmpty());
    return Optional.of(
        new Lines(
            lines,
            Tick.years(frame.first, frame.last, false),
            Tick.years(frame.low, frame.high, true),
            words));
  }

  private record Frame(LocalDate first, LocalDate last, LocalDate low, LocalDate high) {
    String path(Series series) {
      StringBuilder path = new StringBuilder();
      boolean drawing = false;
      for (Point point : series.points()) {
        if (point.value().isPresent()) {
          double x = WIDTH * Tick.share(point.on(), first, last);
          double y = HEIGHT * (1 - Tick.share(point.value().get(), low, high));
          // A move draws nothing by itself: a line of no length makes it a dot.
          path.append(String.format(Locale.ROOT, drawing ? "L%.1f %.1f" : "M%.1f %.1fh0", x, y));
        }
        drawing = point.value().isPresent();
      }
      return path.toString();
    }
  }
}
