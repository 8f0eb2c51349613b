package lexdelta.alerts.topic;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/**
 * A field of law that staff follow. A change belongs to it when its query, one of its citations or
 * one of its sources says so.
 *
 * @param title as staff call it: {@code Adjustment of status}
 * @param description what it covers, in a sentence or two
 * @param query in the search language; empty when the topic has none
 * @param citations what of the law it covers whatever the words
 * @param sources publishers' offerings all of whose changes belong to it
 */
public record Topic(
    TopicId id,
    String title,
    String description,
    String query,
    List<CitationScope> citations,
    List<SourceId> sources) {
  public Topic {
    title = title.strip();
    description = description.strip();
    query = query.strip();
    citations = List.copyOf(citations);
    sources = List.copyOf(sources);
    if (title.isEmpty()
        || title.length() > 200
        || title.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The topic %s needs a title of one line, 1 to 200 characters.".formatted(id));
    }
    if (query.isEmpty() && citations.isEmpty() && sources.isEmpty()) {
      throw new IllegalArgumentException(
          "The topic «%s» covers nothing: give it a query, a citation or a source."
              .formatted(title));
    }
  }

  /** What is wrong with the query, for the person who typed it; empty when it can be read. */
  public Optional<String> queryProblem() {
    if (query.isEmpty()) {
      return Optional.empty();
    }
    try {
      QueryLanguage.parse(query);
      return Optional.empty();
    } catch (QuerySyntaxException problem) {
      return Optional.of(
          "The query of the topic «%s» cannot be read at character %d: %s"
              .formatted(title, problem.position() + 1, problem.getMessage()));
    }
  }
}
