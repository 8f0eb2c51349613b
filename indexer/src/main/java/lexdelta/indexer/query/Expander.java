package lexdelta.indexer.query;

/** Beginnings of words and words with letters left open: {@code natural!}, {@code wom*n}. */
final class Expander {
  /** Letters that must be known, so that not half of all words are meant. */
  private static final int FEWEST = 3;

  private Expander() {}

  /**
   * The letters, when they are in order.
   *
   * @param letters without the exclamation mark
   * @param open whether one follows
   * @param position of the first of them
   */
  static String checked(String letters, boolean open, int position) throws QuerySyntaxException {
    if (!letters.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '*')) {
      throw new QuerySyntaxException(
          "A word with “%s” may have letters and digits only; “%s” has others."
              .formatted(open ? "!" : "*", letters),
          position,
          "Leave the others out, or write the whole word.");
    }
    if (letters.startsWith("*")) {
      throw new QuerySyntaxException(
          "“*” stands for one letter inside a word, not for its first.",
          position,
          "Write the first letter, or the spellings with `or` between them.");
    }
    long known = letters.codePoints().filter(c -> c != '*').count();
    if (known < (open ? FEWEST : 2)) {
      throw new QuerySyntaxException(
          open
              ? "“%s!” begins too many words: three letters at least must stand before “!”."
                  .formatted(letters)
              : "“%s” leaves too much open: two letters at least must be known.".formatted(letters),
          position,
          "Write more of the word.");
    }
    return letters;
  }
}
