package lexdelta.searchapi.subscriptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/**
 * A topic as typed, by a person or a program, not yet known to be one.
 *
 * @param known the sources there are; a topic may name no other
 */
record TopicDraft(
    String id,
    String title,
    String description,
    String query,
    List<String> citations,
    List<String> sources,
    List<SourceId> known) {
  private static final int DESCRIPTION = 2000;
  private static final int QUERY = 4000;
  private static final int MESSAGE = 500;

  /** What became of it: a topic, or what is wrong, by field. */
  record Outcome(Optional<Topic> topic, Map<String, String> mistakes) {}

  /** Reads every field, so that all mistakes are told at once. */
  Outcome read() {
    Map<String, String> mistakes = new LinkedHashMap<>();
    Optional<TopicId> topicId = one("id", id, TopicId::new, mistakes);
    if ("new".equals(id)) {
      mistakes.put("id", "The name «new» is taken by the page that defines topics.");
    }
    checkLengths(mistakes);
    queryMistake().ifPresent(message -> mistakes.put("query", message));
    List<CitationScope> scopes = all("citations", citations, CitationScope::new, mistakes);
    List<SourceId> named = all("sources", sources, this::source, mistakes);
    if (!mistakes.isEmpty() || topicId.isEmpty()) {
      return new Outcome(Optional.empty(), mistakes);
    }
    Optional<Topic> topic =
        one(
            "query",
            topicId.get(),
            name -> new Topic(name, title, description, query, scopes, named),
            mistakes);
    return new Outcome(topic, mistakes);
  }

  private void checkLengths(Map<String, String> mistakes) {
    if (title.isBlank() || title.strip().length() > 200) {
      mistakes.put("title", "Give the topic a title of 1 to 200 characters.");
    }
    if (description.length() > DESCRIPTION) {
      mistakes.put("description", "At most %d characters, please.".formatted(DESCRIPTION));
    }
  }

  private Optional<String> queryMistake() {
    if (query.isBlank()) {
      return Optional.empty();
    }
    if (query.length() > QUERY) {
      return Optional.of("At most %d characters, please.".formatted(QUERY));
    }
    try {
      QueryLanguage.parse(query);
      return Optional.empty();
    } catch (QuerySyntaxException e) {
      String hint = e.suggestion().isEmpty() ? "" : " " + e.suggestion();
      return Optional.of("At character %d: %s%s".formatted(e.position() + 1, e.getMessage(), hint));
    }
  }

  private SourceId source(String text) {
    SourceId source = new SourceId(text);
    if (!known.contains(source)) {
      throw new IllegalArgumentException(
          "No source «%s» is watched. There are: %s.".formatted(text, known));
    }
    return source;
  }

  private static <A, B> Optional<B> one(
      String field, A typed, Function<A, B> reader, Map<String, String> mistakes) {
    try {
      return Optional.of(reader.apply(typed));
    } catch (IllegalArgumentException e) {
      mistakes.merge(field, shortened(String.valueOf(e.getMessage())), (a, b) -> a + " " + b);
      return Optional.empty();
    }
  }

  /** What was typed is repeated in the message, however long it was. */
  private static String shortened(String message) {
    return message.length() > MESSAGE ? message.substring(0, MESSAGE) + "…" : message;
  }

  private static <B> List<B> all(
      String field, List<String> typed, Function<String, B> reader, Map<String, String> mistakes) {
    List<B> read = new ArrayList<>();
    for (String line : typed) {
      one(field, line, reader, mistakes).ifPresent(read::add);
    }
    return read;
  }
}
