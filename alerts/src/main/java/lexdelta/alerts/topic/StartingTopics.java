package lexdelta.alerts.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import lexdelta.crawler.record.SourceId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topics that an immigration practice begins with, as {@code topics.json} beside this class
 * defines them.
 */
public final class StartingTopics {
  private static final String RESOURCE = "topics.json";

  private StartingTopics() {}

  /** The topics, in the order of the file. */
  public static List<Topic> read() {
    try (InputStream in =
        Objects.requireNonNull(StartingTopics.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      JsonMapper mapper =
          JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
      return mapper.readValue(in, Entries.class).topics().stream().map(Entry::topic).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, unreadable);
    }
  }

  /** Offers each of them; harmless at every start. */
  public static void offerTo(Topics topics) {
    read().forEach(topics::offer);
  }

  record Entries(List<Entry> topics) {}

  record Entry(
      String id,
      String title,
      String description,
      String query,
      List<String> citations,
      List<String> sources) {
    Topic topic() {
      return new Topic(
          new TopicId(id),
          title,
          description,
          query,
          citations.stream().map(CitationScope::new).toList(),
          sources.stream().map(SourceId::new).toList());
    }
  }
}
