package lexdelta.crawler.compare;

import java.util.List;
import java.util.Set;

/**
 * The smallest stretch of a text that an {@link Edit} takes or leaves whole.
 *
 * @param meaning by which tokens are equal, see {@link Typography}
 * @param start where it stands in the text, in UTF-16 units
 * @param end not included
 */
record Token(Kind kind, String meaning, int start, int end) {
  /** What a token is. */
  enum Kind {
    /** A label or a number with labels: {@code (a)(1)}, {@code 214.2(h)(13)}. */
    CITATION,
    /** A day with its month in words: {@code Jan. 23, 2017}. */
    DATE,
    /** Anything that begins with a digit, or an amount of money. */
    NUMBER,
    WORD,
    PUNCTUATION
  }

  /** Words so frequent that sharing them says nothing. Never one that carries a duty or a bound. */
  private static final Set<String> FREQUENT =
      Set.of(
          ("a an and any are as at be been by for from has have he her his if in is it its of on or"
                  + " she such that the their these they this those to was were which who with")
              .split(" "));

  /** All tokens of a text, in order. What lies between them has no meaning. */
  static List<Token> of(String text) {
    return new Tokens(text).all();
  }

  boolean equalTo(Token other) {
    return meaning.equals(other.meaning);
  }

  /** Whether sharing this token is no sign of sharing a thought. */
  boolean weak() {
    return kind == Kind.PUNCTUATION || FREQUENT.contains(meaning);
  }

  boolean isOneOf(String characters) {
    return kind == Kind.PUNCTUATION && characters.contains(meaning.substring(0, 1));
  }

  /** Whether it is a label without a number before it. */
  boolean label() {
    return kind == Kind.CITATION && meaning.startsWith("(");
  }
}
