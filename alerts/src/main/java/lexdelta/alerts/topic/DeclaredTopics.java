package lexdelta.alerts.topic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.SourceTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Topics as they are matched: each covers, beside its own sources, those whose declarations name it,
 * by its id or its title. What is kept of a topic is not touched, so that a source which is no longer
 * declared no longer belongs to it.
 */
public final class DeclaredTopics implements Topics {
  private static final Logger log = LoggerFactory.getLogger(DeclaredTopics.class);

  private final Topics kept;
  private final SourceTopics declared;
  private final Set<String> missed = ConcurrentHashMap.newKeySet();

  public DeclaredTopics(Topics kept, SourceTopics declared) {
    this.kept = kept;
    this.declared = declared;
  }

  @Override
  public List<Topic> all() {
    List<Topic> all = kept.all();
    declared.names().forEach((source, names) -> names.forEach(name -> check(source, name, all)));
    return all.stream().map(this::withDeclared).toList();
  }

  private void check(SourceId source, String name, List<Topic> all) {
    if (all.stream().noneMatch(topic -> named(topic, name)) && missed.add(source + " " + name)) {
      log.warn(
          "The declaration of {} names the topic «{}», which there is not; its changes reach nobody"
              + " by that name. Define the topic, or correct the declaration.",
          source,
          name);
    }
  }

  @Override
  public Optional<Topic> find(TopicId id) {
    return kept.find(id).map(this::withDeclared);
  }

  private Topic withDeclared(Topic topic) {
    List<SourceId> more =
        declared.names().entrySet().stream()
            .filter(each -> each.getValue().stream().anyMatch(name -> named(topic, name)))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return more.isEmpty()
        ? topic
        : new Topic(
            topic.id(),
            topic.title(),
            topic.description(),
            topic.query(),
            topic.citations(),
            Stream.concat(topic.sources().stream(), more.stream()).distinct().toList());
  }

  private static boolean named(Topic topic, String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return topic.id().value().equals(wanted)
        || topic.title().toLowerCase(Locale.ROOT).equals(wanted);
  }

  @Override
  public void save(Topic topic) {
    kept.save(topic);
  }

  @Override
  public boolean remove(TopicId id) {
    return kept.remove(id);
  }

  @Override
  public boolean offer(Topic topic) {
    return kept.offer(topic);
  }
}
