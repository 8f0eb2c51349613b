package lexdelta.crawler.record;

/**
 * A stretch of a provision's text set apart by the publisher. Offsets are of UTF-16 units, the end
 * is not included.
 */
public record Emphasis(int start, int end, Style style) {
  /** How it is set apart. */
  public enum Style {
    ITALIC,
    BOLD,
    SMALL_CAPS,
    SUPERSCRIPT,
    SUBSCRIPT
  }

  public Emphasis {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("No stretch of text: " + start + " to " + end);
    }
  }
}
