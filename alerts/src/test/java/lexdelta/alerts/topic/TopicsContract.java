package lexdelta.alerts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.topic.jdbc.JdbcTopics;
import lexdelta.crawler.record.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What topics must do on every database. */
public abstract class TopicsContract {
  @TempDir Path folder;
  private TestDatabase database;
  private Topics topics;

  protected abstract TestDatabase open(Path folder);

  @BeforeEach
  void open() {
    database = open(folder);
    topics = new JdbcTopics(database.jdbc());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsATopicWhole() {
    Topic topic =
        new Topic(
            new TopicId("chess-players"),
            "Chess “players”",
            "Sample.",
            "chess and (player! or \"grand master\")",
            List.of(new CitationScope("8 CFR 214.2(p)"), new CitationScope("2 USCIS-PM")),
            List.of(new SourceId("sample-source")));
    topics.save(topic);
    assertThat(topics.find(topic.id())).contains(topic);
    assertThat(topics.all()).containsExactly(topic);
  }

  @Test
  void aPracticeBeginsWithThirteenTopics() {
    StartingTopics.offerTo(topics);
    assertThat(topics.all())
        .hasSize(15)
        .extracting(Topic::title)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void whatAPersonMadeOfATopicSurvivesTheNextStart() {
    StartingTopics.offerTo(topics);
    Topic mine =
        new Topic(new TopicId("asylum"), "Asylum, mine", "", "asylum", List.of(), List.of());
    topics.save(mine);
    StartingTopics.offerTo(topics);
    assertThat(topics.find(mine.id())).contains(mine);
  }

  @Test
  void aRemovedTopicDoesNotComeBackAtTheNextStart() {
    StartingTopics.offerTo(topics);
    assertThat(topics.remove(new TopicId("asylum"))).isTrue();
    assertThat(topics.remove(new TopicId("asylum"))).isFalse();
    StartingTopics.offerTo(topics);
    assertThat(topics.find(new TopicId("asylum"))).isEmpty();
    assertThat(topics.all()).hasSize(14);
  }

  @Test
  void aPersonCanBringARemovedTopicBack() {
    StartingTopics.offerTo(topics);
    Topic asylum = topics.find(new TopicId("asylum")).orElseThrow();
    topics.remove(asylum.id());
    topics.save(asylum);
    assertThat(topics.find(asylum.id())).contains(asylum);
  }
}
