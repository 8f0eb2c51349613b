package lexdelta.alerts.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.topic.NamedTopics;
import lexdelta.alerts.topic.Topic;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/** Topics' queries, read as the search box reads them but for two differences. */
final class TopicQueries {
  private final NamedTopics named;

  /**
   * Of topics.
   *
   * @param topics that queries may name
   */
  TopicQueries(Collection<Topic> topics) {
    this.named = new NamedTopics(topics);
  }

  /** What a topic's query asks for; empty when it has none, or it cannot be read. */
  Optional<Query> read(Topic topic) {
    if (topic.query().isEmpty()) {
      return Optional.empty();
    }
    try {
      ParsedQuery parsed = QueryLanguage.parse(topic.query());
      return Optional.of(wider(named.putIn(parsed).query()));
    } catch (QuerySyntaxException told) {
      return Optional.empty(); // problem(…) says it
    }
  }

  /** Why a topic's query cannot be read, for the person who keeps it. */
  Optional<String> problem(Topic topic) {
    return topic.queryProblem().or(() -> named.problem(topic));
  }

  /**
   * A search ranks what has most of some plain words; a topic is told of or not, so it wants all of
   * them, which is how a stored query reads them. A search for a citation leads to the document; a
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
