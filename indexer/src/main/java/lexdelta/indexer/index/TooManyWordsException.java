package lexdelta.indexer.index;

/** A beginning or a form that stands for more words than can be looked at. For who typed it. */
public final class TooManyWordsException extends RuntimeException {
  /** So many may be meant. */
  static final int MOST = 5_000;

  private static final long serialVersionUID = 1;

  private final String typed;

  TooManyWordsException(String typed) {
    super(
        "“%s” stands for more than %,d different words. Write more of its letters."
            .formatted(typed, MOST));
    this.typed = typed;
  }

  /** What was typed. */
  public String typed() {
    return typed;
  }
}
