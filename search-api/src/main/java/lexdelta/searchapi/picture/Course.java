package lexdelta.searchapi.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The versions of a text as stretches of a line of time, oldest on the left. The list of versions behind
 * it says the same in words.
 *
 * @param words what it shows, for those who do not see it
 */
public record Course(LocalDate first, LocalDate last, List<Bar> bars, String words) {
  /** The width of the picture in its own units. */
  public static final int WIDTH = 1000;

  public Course {
    bars = List.copyOf(bars);
  }

  /**
   * The days of a version.
   *
   * @param until the first day on which it no longer stood; empty for the last
   */
  public record Stretch(LocalDate from, Optional<LocalDate> until, Kind kind) {}

  /** What a stretch is. */
  public enum Kind {
    TEXT,
    /** The text that the page shows. */
    SHOWN,
    /** The document was not published then. */
    GONE
  }

  /** A stretch as drawn, in units of the picture. */
  public record Bar(double x, double width, Kind kind) {
    /** The name of its style. */
    public String style() {
      return "course-" + kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Draws versions.
   *
   * @param stretches oldest first
   * @param today to which the last one is drawn
   * @return empty where there is nothing to see: less than two versions
   */
  public static Optional<Course> of(List<Stretch> stretches, LocalDate today) {
    if (stretches.size() < 2) {
      return Optional.empty();
    }
    LocalDate first = stretches.getFirst().from();
    LocalDate begun = stretches.getLast().from();
    LocalDate last = begun.isBefore(today) ? today : begun.plusDays(1);
    double unit = (double) WIDTH / ChronoUnit.DAYS.between(first, last);
    List<Bar> bars =
        stretches.stream()
            .map(it -> {
              double from = unit * ChronoUnit.DAYS.between(first, it.from());
              double until = unit * ChronoUnit.DAYS.between(first, it.until().orElse(last));
              return new Bar(rounded(from), rounded(until - from), it.kind());
            })
            .toList();
    return Optional.of(
        new Course(
            first,
            last,
            bars,
            "%d versions from %s on, the last of %s".formatted(stretches.size(), first, begun)));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
