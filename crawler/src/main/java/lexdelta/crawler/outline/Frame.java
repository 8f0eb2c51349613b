package lexdelta.crawler.outline;

import org.jspecify.annotations.Nullable;

/**
 * A unit that is open while a text is read: the last one of its level so far, with the one in which
 * it stands. Units that follow each other in one level share their parent.
 *
 * @param kind what it is
 * @param ordinal its place in its series; of a heading its level, 0 where that is not known
 * @param piece the piece of text that it begins with
 * @param introduces whether that piece announces units of its own
 * @param fingerprint the same for frames that open units the same way
 */
record Frame(
    @Nullable Frame parent,
    Kind kind,
    Series series,
    boolean italic,
    boolean bracketed,
    int ordinal,
    String label,
    int piece,
    boolean introduces,
    int depth,
    long fingerprint) {
  /** What is open. */
  enum Kind {
    TEXT,
    LABELLED,
    DEFINITION,
    PLAIN,
    HEADING
  }

  static final Frame TEXT =
      new Frame(null, Kind.TEXT, Series.LETTER, false, false, 0, "", -1, true, 0, 17);

  static Frame labelled(Frame parent, Numeral numeral, String label, int piece, boolean introduces) {
    return below(parent, Kind.LABELLED, numeral.series(), numeral.italic(), numeral.bracketed(),
        numeral.last(), label, piece, introduces);
  }

  static Frame unlabelled(Frame parent, Kind kind, int level, int piece, boolean introduces) {
    return below(parent, kind, Series.LETTER, false, false, level, "", piece, introduces);
  }

  private static Frame below(
      Frame parent,
      Kind kind,
      Series series,
      boolean italic,
      boolean bracketed,
      int ordinal,
      String label,
      int piece,
      boolean introduces) {
    long own =
        ((kind.ordinal() * 31L + series.ordinal()) * 2 + (italic ? 1 : 0)) * 2 + (bracketed ? 1 : 0);
    long fingerprint = (parent.fingerprint * 0x9E3779B97F4A7C15L + own * 1009 + ordinal) * 31 + parent.depth;
    return new Frame(
        parent, kind, series, italic, bracketed, ordinal, label, piece, introduces,
        parent.depth + 1, fingerprint ^ (fingerprint >>> 29));
  }
}
