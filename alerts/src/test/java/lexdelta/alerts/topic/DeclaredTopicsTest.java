package lexdelta.alerts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.SourceTopics;
import org.junit.jupiter.api.Test;

class DeclaredTopicsTest {
  private static final SourceId PAGE = new SourceId("sample-page");
  private static final Topic FEES =
      new Topic(new TopicId("fees"), "Sample fees", "", "fee!", List.of(), List.of());
  private static final Topic FORMS =
      new Topic(new TopicId("forms"), "Forms", "", "form!", List.of(), List.of());

  private static Topics declaring(String... names) {
    return new DeclaredTopics(new Kept(), new SourceTopics(Map.of(PAGE, List.of(names))));
  }

  @Test
  void aTopicThatADeclarationNamesCoversItsSource() {
    assertThat(declaring("fees").all().getFirst().sources()).containsExactly(PAGE);
    assertThat(declaring(" Sample Fees ").find(FEES.id()).orElseThrow().sources())
        .as("by its title")
        .containsExactly(PAGE);
    assertThat(declaring("fees", "forms").all()).allMatch(topic -> topic.sources().contains(PAGE));
  }

  @Test
  void othersAreAsTheyWere() {
    assertThat(declaring("fees").all().getLast()).isEqualTo(FORMS);
    assertThat(declaring("nothing of the kind").all()).containsExactly(FEES, FORMS);
  }

  private static final class Kept implements Topics {
    @Override
    public List<Topic> all() {
      return List.of(FEES, FORMS);
    }

    @Override
    public Optional<Topic> find(TopicId id) {
      return all().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    @Override
    public void save(Topic topic) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(TopicId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean offer(Topic topic) {
      throw new UnsupportedOperationException();
    }
  }
}
