package lexdelta.indexer.meaning;

/** How like a question each known text is. Immutable. */
public final class Likeness {
  /** A text that is not known. */
  public static final int UNKNOWN = Vectors.NONE;

  private final float[] cosines;

  Likeness(float[] cosines) {
    this.cosines = cosines;
  }

  /**
   * From -1 to 1, higher for texts that answer better, whatever the absolute values; not a number
   * where the text is not known.
   *
   * @param row of the text, as {@link Meaning#row} gives it
   */
  public float of(int row) {
    return row >= 0 && row < cosines.length ? cosines[row] : Float.NaN;
  }
}
