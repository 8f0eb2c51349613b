package lexdelta.alerts.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lexdelta.alerts.topic.NamedTopics;
import lexdelta.alerts.topic.Topic;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.index.QueryTranslator;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/** Topics' queries as Lucene's, read as the search box reads them but for two differences. */
final class TopicQueries {
  private final QueryTranslator translator;
  private final LocalDate today;
  private final NamedTopics named;

  /**
   * Of topics.
   *
   * @param today the day on which they are asked
   * @param topics that queries may name
   */
  TopicQueries(Analyzers analyzers, LocalDate today, Collection<Topic> topics) {
    this.translator = new QueryTranslator(analyzers);
    this.today = today;
    this.named = new NamedTopics(topics);
  }

  /**
   * Reads a query that is known to be in order.
   *
   * @throws IllegalArgumentException when it is not
   */
  org.apache.lucene.search.Query read(String query) {
    try {
      ParsedQuery parsed = named.putIn(QueryLanguage.parse(query));
      return translator.translate(wider(parsed.query()), today);
    } catch (QuerySyntaxException unchecked) {
      throw new IllegalArgumentException(unchecked);
    }
  }

  /**
   * A search ranks what has most of some plain words; a topic is told of or not, so it wants all of
   * them, which is how the translator reads them. A search for a citation leads to the document; a
   * topic also wants whatever cites it.
   */
  private static Query wider(Query query) {
    return query instanceof Query.Citation cited
        ? new Query.Or(
            List.of(
                new Query.Citation(cited.citation(), List.of()),
                new Query.Phrase(List.of(cited.written().split(" ")))))
        : query;
  }
}
