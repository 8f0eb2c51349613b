package lexdelta.alerts.matching;

import java.util.List;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.index.QueryTranslator;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/** Topics' queries as Lucene's, read as the search box reads them but for two differences. */
final class TopicQueries {
  private final QueryTranslator translator;

  TopicQueries(Analyzers analyzers) {
    translator = new QueryTranslator(analyzers);
  }

  /**
   * Reads a query that is known to be in order.
   *
   * @throws IllegalArgumentException when it is not
   */
  org.apache.lucene.search.Query read(String query) {
    try {
      return translator.translate(yesOrNo(QueryLanguage.parse(query).query()));
    } catch (QuerySyntaxException unchecked) {
      throw new IllegalArgumentException(unchecked);
    }
  }

  /**
   * A search ranks what has most of some plain words; a topic is told of or not, so it wants all of
   * them. A search for a citation leads to the document; a topic also wants whatever cites it.
   */
  private static Query yesOrNo(Query query) {
    return switch (query) {
      case Query.Words words ->
          new Query.And(words.words().stream().<Query>map(Query.Word::new).toList());
      case Query.Citation cited ->
          new Query.Or(
              List.of(
                  new Query.Citation(cited.citation(), List.of()),
                  new Query.Phrase(List.of(cited.citation().split(" ")))));
      case Query.Word word -> word;
      case Query.Phrase phrase -> phrase;
      case Query.Root root -> root;
      case Query.And and -> and;
      case Query.Or or -> or;
      case Query.ButNot butNot -> butNot;
    };
  }
}
