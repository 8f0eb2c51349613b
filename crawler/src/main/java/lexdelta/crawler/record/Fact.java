package lexdelta.crawler.record;

/**
 * Something a document states in words that programs must reckon with: a day, an amount, another
 * document. Read from the text and never instead of it: what a fact says stands in the provisions
 * too, so that a fact that changes is a text that changes.
 *
 * @param about what it is stated of, where the kind alone does not say it: a table's row and column,
 *     a form, the kind of a number; empty otherwise
 * @param value in one form for all publishers: a day as {@code 2025-12-31}, an amount as {@code
 *     470.00}, a document by its address or citation; never empty
 * @param words the publisher's own sentence or cell, white space folded; empty when it stands in no
 *     sentence
 */
public record Fact(FactKind kind, String about, String value, String words) {
  public Fact {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A fact of kind " + kind + " without a value");
    }
  }

  /** A fact about the document itself. */
  public static Fact of(FactKind kind, String value, String words) {
    return new Fact(kind, "", value, words);
  }
}
