package lexdelta.searchapi.export;

/**
 * A stretch of text under one mark. The end of a paragraph is a line feed.
 *
 * @param move the name that both ends of a move share; empty when it did not move as such
 * @param typography whether only typography changed: the same words in other types
 */
record Piece(Mark mark, String text, String move, boolean typography) {
  /** What a tracked change does. */
  enum Mark {
    SAME,
    INSERTED,
    DELETED,
    LEFT,
    ARRIVED;

    /** Whether it is in the earlier text. */
    boolean earlier() {
      return this == SAME || this == DELETED || this == LEFT;
    }

    /** Whether it is in the later text. */
    boolean later() {
      return this == SAME || this == INSERTED || this == ARRIVED;
    }
  }

  Piece(Mark mark, String text) {
    this(mark, text, "", false);
  }

  /** Another stretch of the same kind. */
  Piece with(String other) {
    return new Piece(mark, other, move, typography);
  }

  boolean continues(Piece other) {
    return mark == other.mark && move.equals(other.move) && typography == other.typography;
  }
}
