package lexdelta.searchapi.sample;

import java.util.List;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;

/** Topics over the sample texts, one of them followed. */
public final class SampleTopics {
  private SampleTopics() {}

  public static void offerTo(Topics topics, Subscriptions subscriptions) {
    topics.offer(
        new Topic(
            new TopicId("sample-permits"),
            "Sample permits",
            "Who may keep samples, and for how long.",
            "permit or \"sample form\"",
            List.of(new CitationScope("8 CFR 999"), new CitationScope("12 USCIS-PM E")),
            List.of(SampleRecord.MANUAL.id())));
    topics.offer(
        new Topic(
            new TopicId("sample-fees"),
            "Sample fees & <charges>",
            "What it costs.",
            "fee!",
            List.of(),
            List.of()));
    subscriptions.subscribe(
        new PersonId("me"), new TopicId("sample-permits"), new EmailAddress("ana@firm.example"));
  }
}
