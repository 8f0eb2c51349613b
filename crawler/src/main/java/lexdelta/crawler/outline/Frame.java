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
    String name,
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

  static Frame labelled(Frame parent, Numeral numeral, String name, int piece, boolean introduces) {
    return below(
        parent,
        Kind.LABELLED,
        numeral.series(),
        numeral.italic(),
        numeral.bracketed(),
        numeral.last(),
        name,
        piece,
        introduces);
  }

  static Frame unlabelled(Frame parent, Kind kind, int level, int piece, boolean introduces) {
    return below(parent, kind, Series.LETTER, false, false, level, "", piece, introduces);
  }

  /** A heading, under its label if it has one. */
  static Frame heading(Frame parent, int level, Piece piece) {
    String name = piece.markers().isEmpty() ? "" : piece.markers().getFirst().name();
    return below(
        parent, Kind.HEADING, Series.LETTER, false, false, level, name, piece.number(), true);
  }

  private static Frame below(
      Frame parent,
      Kind kind,
      Series series,
      boolean italic,
      boolean bracketed,
      int ordinal,
      String name,
      int piece,
      boolean introduces) {
    long own = kind.name().hashCode() * 31L + series.name().hashCode();
    own = (own * 2 + (italic ? 1 : 0)) * 2 + (bracketed ? 1 : 0);
    own = (own * 1009 + ordinal) * 31 + parent.depth;
    long fingerprint = (parent.fingerprint * 31 + own) * 0x9E3779B97F4A7C15L;
    return new Frame(
        parent,
        kind,
        series,
        italic,
        bracketed,
        ordinal,
        name,
        piece,
        introduces,
        parent.depth + 1,
        fingerprint ^ (fingerprint >>> 29));
  }
}
