package lexdelta.searchapi.subscriptions;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/topics}. */
@RestController
final class TopicsApi {
  private final Topics topics;
  private final Desk desk;
  private final List<SourceId> known;

  TopicsApi(Topics topics, Desk desk, List<Source> sources) {
    this.desk = desk;
    this.topics = topics;
    this.known = sources.stream().map(Source::id).toList();
  }

  @GetMapping("/api/topics")
  TopicList all() {
    return new TopicList(topics.all().stream().map(TopicBody::of).toList());
  }

  @GetMapping("/api/topics/{id}")
  TopicBody one(@PathVariable String id) {
    return TopicBody.of(read(id));
  }

  @PostMapping("/api/topics")
  ResponseEntity<TopicBody> create(@RequestBody TopicBody body) {
    Topic topic = topic(body, Optional.empty());
    if (topics.find(topic.id()).isPresent()) {
      throw new Problem(
              ProblemKind.CONFLICT,
              "There is a topic «%s» already. Change it with PUT, or choose another id."
                  .formatted(topic.id()),
              Map.of("pointer", "/id"))
          .exception();
    }
    desk.save(topic);
    return ResponseEntity.created(URI.create("/api/topics/" + topic.id()))
        .body(TopicBody.of(topic));
  }

  @PutMapping("/api/topics/{id}")
  TopicBody change(@PathVariable String id, @RequestBody TopicBody body) {
    Topic topic = topic(body, Optional.of(read(id).id().value()));
    desk.save(topic);
    return TopicBody.of(topic);
  }

  @DeleteMapping("/api/topics/{id}")
  ResponseEntity<Void> remove(@PathVariable String id) {
    desk.remove(read(id));
    return ResponseEntity.noContent().build();
  }

  private Topic topic(TopicBody body, Optional<String> path) {
    if (path.isPresent() && body.id() != null && !body.id().equals(path.get())) {
      throw Problem.pointer("/id", "The id of a topic never changes; leave it out or repeat it.")
          .exception();
    }
    TopicDraft.Outcome outcome = body.draft(path.orElse(body.id()), known).read();
    return outcome.topic().orElseThrow(() -> mistaken(outcome.mistakes()));
  }

  private static RuntimeException mistaken(Map<String, String> mistakes) {
    Map.Entry<String, String> first = mistakes.entrySet().iterator().next();
    return Problem.pointer("/" + first.getKey(), first.getValue())
        .with(
            "errors",
            mistakes.entrySet().stream()
                .map(e -> Map.of("pointer", "/" + e.getKey(), "detail", e.getValue()))
                .toList())
        .exception();
  }

  private Topic read(String id) {
    return NamedTopic.read(topics, id, "All topics are at /api/topics.");
  }

  /** All topics, by title. */
  record TopicList(List<TopicBody> topics) {}

  /** A topic; a field left out counts as empty. */
  record TopicBody(
      @Nullable String id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String query,
      @Nullable List<String> citations,
      @Nullable List<String> sources) {
    static TopicBody of(Topic topic) {
      return new TopicBody(
          topic.id().value(),
          topic.title(),
          topic.description(),
          topic.query(),
          topic.citations().stream().map(CitationScope::value).toList(),
          topic.sources().stream().map(SourceId::value).toList());
    }

    TopicDraft draft(@Nullable String topic, List<SourceId> known) {
      return new TopicDraft(
          text(topic),
          text(title),
          text(description),
          text(query),
          citations == null ? List.of() : citations,
          sources == null ? List.of() : sources,
          known);
    }

    private static String text(@Nullable String sent) {
      return sent == null ? "" : sent;
    }
  }
}
