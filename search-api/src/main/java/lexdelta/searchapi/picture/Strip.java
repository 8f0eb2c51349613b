package lexdelta.searchapi.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of time with gaps in it, oldest on the left.
 *
 * @param begins from where it is drawn, in units of the picture: before, there is nothing to tell
 * @param words what it shows, for those who do not see it
 */
public record Strip(double begins, List<Gap> gaps, String words) {
  /** The width of the picture in its own units. */
  public static final int WIDTH = 1000;

  /** So wide that it is seen, however short. */
  private static final double LEAST = 4;

  public Strip {
    gaps = List.copyOf(gaps);
  }

  /** A gap as given. */
  public record Stretch(Instant from, Instant until) {
    public Duration length() {
      return Duration.between(from, until);
    }
  }

  /** A gap as drawn, in units of the picture. */
  public record Gap(double x, double width) {}

  /** How much is drawn. */
  public double length() {
    return WIDTH - begins;
  }

  /**
   * Draws gaps within a stretch of time.
   *
   * @param begun from when on there is something to tell
   */
  public static Strip of(Stretch whole, Instant begun, List<Stretch> gaps, String words) {
    double unit = (double) WIDTH / whole.length().toSeconds();
    return new Strip(
        rounded(unit * Duration.between(whole.from(), begun).toSeconds()),
        gaps.stream()
            .map(gap -> {
              double width = Math.max(LEAST, unit * gap.length().toSeconds());
              double x = unit * Duration.between(whole.from(), gap.from()).toSeconds();
              return new Gap(rounded(Math.min(x, WIDTH - width)), rounded(width));
            })
            .toList(),
        words);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
