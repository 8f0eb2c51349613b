package lexdelta.indexer.query;

import java.util.List;

/** Reads the search language. Stateless. */
public final class QueryLanguage {
  private QueryLanguage() {}

  /**
   * Reads a query.
   *
   * @throws QuerySyntaxException when it cannot be understood; nothing of it is silently dropped
   */
  public static ParsedQuery parse(String text) throws QuerySyntaxException {
    if (text.isBlank()) {
      throw new QuerySyntaxException("Type at least one word.", 0, "");
    }
    return new ParsedQuery(text, new Query.Words(List.of(text)), text);
  }
}
