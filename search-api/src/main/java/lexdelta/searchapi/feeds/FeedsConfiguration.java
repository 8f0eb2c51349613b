package lexdelta.searchapi.feeds;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.AlertsSettings;
import lexdelta.alerts.DeliverySettings;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.TopicMatcher;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.index.Analyzers;
import lexdelta.searchapi.feeds.jdbc.JdbcFeedKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is behind the feeds. */
@Configuration(proxyBeanMethods = false)
class FeedsConfiguration {
  @Bean
  FeedKeys feedKeys(JdbcClient jdbc, Clock clock) {
    return new JdbcFeedKeys(jdbc, clock);
  }

  @Bean
  FeedsEndpoint.Printing feedPrinting(AlertsSettings alerts, DeliverySettings delivery) {
    String base = new Links(alerts.baseUrl()).base().toString();
    return new FeedsEndpoint.Printing(
        new AtomText(base, delivery.domain()), new CalendarText(delivery.domain()), base);
  }

  @Bean
  Feeds feeds(
      AlertLog log,
      Changes changes,
      Versions versions,
      Calendar calendar,
      Topics topics,
      Subscriptions subscriptions,
      AlertsSettings alerts,
      Clock clock) {
    return new Feeds(
        log,
        changes,
        versions,
        calendar,
        (person, texts) -> followed(person, texts, topics, subscriptions, clock),
        new Links(alerts.baseUrl()),
        clock);
  }

  private static List<Version> followed(
      PersonId person,
      List<Version> texts,
      Topics topics,
      Subscriptions subscriptions,
      Clock clock) {
    Set<TopicId> held =
        subscriptions.of(person).stream().map(Subscription::topic).collect(Collectors.toSet());
    List<Topic> wanted = topics.all().stream().filter(it -> held.contains(it.id())).toList();
    try (TopicMatcher matcher =
        TopicMatcher.of(wanted, new Analyzers(), Instants.publishersDay(clock.instant()))) {
      return texts.stream()
          .filter(it ->
              !matcher
                  .match(ChangedText.whole(it.source(), it.reading().orElseThrow()))
                  .isEmpty())
          .toList();
    }
  }
}
