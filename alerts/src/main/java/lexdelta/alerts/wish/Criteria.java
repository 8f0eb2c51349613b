package lexdelta.alerts.wish;

import java.util.List;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.record.SourceId;

/**
 * What a wish comes down to: a change is wished for when the query, one of the citations or one of
 * the sources says so.
 *
 * @param query in the search language; empty for none
 */
public record Criteria(String query, List<CitationScope> citations, List<SourceId> sources) {
  public Criteria {
    citations = List.copyOf(citations);
    sources = List.copyOf(sources);
  }

  static Criteria query(String query) {
    return new Criteria(query, List.of(), List.of());
  }

  static Criteria citation(CitationScope scope) {
    return new Criteria("", List.of(scope), List.of());
  }

  static Criteria source(SourceId source) {
    return new Criteria("", List.of(), List.of(source));
  }

  /** Those of a topic. */
  public static Criteria of(Topic topic) {
    return new Criteria(topic.query(), topic.citations(), topic.sources());
  }
}
