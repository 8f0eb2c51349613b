package lexdelta.indexer.query;

import java.util.List;
import java.util.Optional;

/**
 * Reads the search language. Plain words stay plain words; as soon as a connector, a quotation mark,
 * a bracket, a field or an expander appears, the query is read exactly. A citation typed alone is a citation.
 * Stateless.
 */
public final class QueryLanguage {
  /** The longest query, in UTF-16 units. */
  public static final int LONGEST = 10_000;

  /** The most words a query may have, those of its phrases counted. */
  public static final int MOST_WORDS = 150;

  private QueryLanguage() {}

  /**
   * Reads a query in which a space between words means {@code and}.
   *
   * @throws QuerySyntaxException when it cannot be understood; nothing of it is silently dropped
   */
  public static ParsedQuery parse(String text) throws QuerySyntaxException {
    return parse(text, Spacing.AND);
  }

  /**
   * Reads a query.
   *
   * @throws QuerySyntaxException when it cannot be understood; nothing of it is silently dropped
   */
  public static ParsedQuery parse(String text, Spacing spacing) throws QuerySyntaxException {
    if (text.isBlank()) {
      throw new QuerySyntaxException("Type at least one word.", 0, "");
    }
    if (text.length() > LONGEST) {
      throw new QuerySyntaxException(
          "A query has at most %,d characters; this one has %,d.".formatted(LONGEST, text.length()),
          LONGEST,
          "Shorten it, or make two searches of it.");
    }
    Optional<Query.Citation> citation = Citations.find(text);
    if (citation.isPresent()) {
      return new ParsedQuery(text, citation.get(), Interpretation.of(citation.get()));
    }
    Optional<Query.Words> question = Sentences.read(text);
    if (question.isPresent()) {
      String note =
          Lexer.quotes(text)
              ? " Quotation marks are not taken exactly in a question; leave the question mark out for"
                  + " that."
              : "";
      return new ParsedQuery(text, question.get(), Interpretation.of(question.get()) + note);
    }
    return parse(text, Lexer.tokens(text), spacing);
  }

  private static ParsedQuery parse(String text, List<Token> tokens, Spacing spacing)
      throws QuerySyntaxException {
    if (tokens.isEmpty()) {
      throw new QuerySyntaxException(
          "There is no word in this, only punctuation.", 0, "Type at least one word.");
    }
    refuseTooManyWords(tokens);
    if (spacing == Spacing.AND && tokens.stream().allMatch(Token::plain)) {
      Query words = new Query.Words(tokens.stream().map(Token::text).toList());
      return new ParsedQuery(text, words, Interpretation.of(words));
    }
    Parser parser = new Parser(tokens, text.length(), spacing);
    Query query = parser.parse();
    String note =
        parser.spaced()
            ? " Where no connector stands between two words, “%s” was understood."
                .formatted(spacing == Spacing.OR ? "or" : "and")
            : "";
    String day = parser.asOf().map(it -> " As of %s, as the query says.".formatted(it)).orElse("");
    return new ParsedQuery(text, query, Interpretation.of(query) + note + day, parser.asOf());
  }

  private static void refuseTooManyWords(List<Token> tokens) throws QuerySyntaxException {
    int words = 0;
    for (Token token : tokens) {
      words += token.asked();
      if (words > MOST_WORDS) {
        throw new QuerySyntaxException(
            "A query has at most " + MOST_WORDS + " words; here begins one too many.",
            token.position(),
            "Keep the words that matter most.");
      }
    }
  }
}
