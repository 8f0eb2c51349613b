package lexdelta.crawler.compare;

/**
 * Words that left one provision and stand, the same, in another: at least {@value #LEAST_WORDS} of
 * them. They lie within words that the changes of the two provisions call deleted and inserted.
 */
public record Carried(Stretch before, Stretch after) {
  /** Fewer words in common are no sign of having moved. */
  public static final int LEAST_WORDS = 10;

  /**
   * A stretch of one provision's text.
   *
   * @param place of the provision in its text
   * @param start in UTF-16 units
   * @param end not included
   */
  public record Stretch(int place, int start, int end) {
    public Stretch {
      if (place < 0 || start < 0 || end <= start) {
        throw new IllegalArgumentException(
            "No stretch: %d-%d of provision %d".formatted(start, end, place));
      }
    }
  }

  /** The same words on their way back. */
  public Carried reversed() {
    return new Carried(after, before);
  }
}
