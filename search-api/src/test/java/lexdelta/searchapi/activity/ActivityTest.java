package lexdelta.searchapi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Changes;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is counted of topics, and how it is shown. */
class ActivityTest {
  private static final TopicId PERMITS = new TopicId("sample-permits");

  private static String words(SampleWindow window) {
    return Page.of(window.get("/topics"), 200).select("#topic-sample-permits figcaption p").text();
  }

  @Test
  void changesOfATopicAreCountedByTheMonthFromWhichTheyHoldAndOnce() {
    try (SampleWindow window = SampleWindow.full()) {
      ActivityCatchUp counting = window.port(ActivityCatchUp.class);
      long head = window.port(Changes.class).head();
      assertThat(words(window))
          .isEqualTo(
              "No change in the last 24 months. The newest %d entries of the log are still to be counted."
                  .formatted(head));
      assertThat(counting.run(1000)).isPositive();
      assertThat(counting.run(1000)).as("nothing is counted twice").isZero();
      assertThat(words(window))
          .isEqualTo(
              "4 changes in the last 24 months, 0 of them this month; the most, 3, in May 2025.");
      Document page = Page.of(window.get("/topics/sample-permits"), 200);
      assertThat(page.select("figure tbody tr").eachText())
          .containsExactly("2025-05 3", "2025-04 1");
      assertThat(page.select("figure rect")).hasSize(24);

      // A topic that was edited is another: what was counted of it is counted anew.
      Topic before = window.port(Topics.class).find(PERMITS).orElseThrow();
      window
          .port(Topics.class)
          .save(new Topic(PERMITS, before.title(), "", "nowhere", List.of(), List.of()));
      assertThat(counting.run(1000)).isPositive();
      assertThat(words(window)).isEqualTo("No change in the last 24 months.");
      window.port(Topics.class).remove(PERMITS);
      counting.run(1000);
      assertThat(window.port(Activity.class).counted()).doesNotContainKey(PERMITS);
    }
  }
}
