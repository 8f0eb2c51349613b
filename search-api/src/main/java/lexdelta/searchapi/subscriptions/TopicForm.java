package lexdelta.searchapi.subscriptions;

import java.util.List;
import java.util.stream.Collectors;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.record.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a person edits a topic. A field that the browser left out counts as empty.
 *
 * @param citations one a line
 * @param sources the boxes ticked
 */
record TopicForm(
    @Nullable String id,
    @Nullable String title,
    @Nullable String description,
    @Nullable String query,
    @Nullable String citations,
    @Nullable List<String> sources) {
  static final TopicForm EMPTY = new TopicForm("", "", "", "", "", List.of());

  static TopicForm of(Topic topic) {
    return new TopicForm(
        topic.id().value(),
        topic.title(),
        topic.description(),
        topic.query(),
        topic.citations().stream().map(CitationScope::value).collect(Collectors.joining("\n")),
        topic.sources().stream().map(SourceId::value).toList());
  }

  /** The same under the id that stands in the address. */
  TopicForm named(String topic) {
    return new TopicForm(topic, title, description, query, citations, sources);
  }

  /**
   * As typed, yet to be read.
   *
   * @param known the sources there are
   */
  TopicDraft draft(List<SourceId> known) {
    return new TopicDraft(
        text(id),
        text(title),
        text(description),
        text(query),
        text(citations).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        sources == null ? List.of() : sources,
        known);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
