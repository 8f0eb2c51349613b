package lexdelta.indexer.query;

/** How near to each other two things must stand. From the tightest to the loosest. */
public sealed interface Reach {
  /** The most words that a reach may count. */
  int MOST_WORDS = 255;

  /**
   * Within so many words: side by side is within 1. Never across the end of a paragraph.
   *
   * @param count 1 to {@link #MOST_WORDS}
   */
  record Words(int count) implements Reach {
    public Words {
      if (count < 1 || count > MOST_WORDS) {
        throw new IllegalArgumentException(
            "Within 1 to %d words, not %d".formatted(MOST_WORDS, count));
      }
    }

    @Override
    public int looseness() {
      return count;
    }
  }

  /** In the same piece of the text. */
  enum Piece implements Reach {
    SENTENCE(MOST_WORDS + 1),
    /** A labelled unit, a heading, a row of a table: what the publisher sets as one paragraph. */
    PARAGRAPH(MOST_WORDS + 2),
    /** What stands under one heading; of a section of a code all of it. */
    SECTION(MOST_WORDS + 3);

    private final int looseness;

    Piece(int looseness) {
      this.looseness = looseness;
    }

    @Override
    public int looseness() {
      return looseness;
    }
  }

  /** The tighter of two binds first: a smaller number. */
  int looseness();
}
