package lexdelta.searchapi.feeds;

import java.time.Clock;
import java.util.List;
import lexdelta.alerts.AlertsSettings;
import lexdelta.alerts.DeliverySettings;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.KeptWish;
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
      List<OwnDays> own,
      AlertsSettings alerts,
      Clock clock) {
    return new Feeds(
        log,
        changes,
        versions,
        calendar,
        (person, texts) -> followed(person, texts, topics, subscriptions, clock),
        own,
        new Links(alerts.baseUrl()),
        clock);
  }

  private static List<Version> followed(
      PersonId person,
      List<Version> texts,
      Topics topics,
      Subscriptions subscriptions,
      Clock clock) {
    List<KeptWish> wishes =
        subscriptions.of(person).stream()
            .filter(it -> !it.paused())
            .map(it -> new KeptWish(it.wish(), it.terms().wish()))
            .distinct()
            .toList();
    try (WishMatcher matcher =
        WishMatcher.of(
            wishes, topics.all(), new Analyzers(), Instants.publishersDay(clock.instant()))) {
      return texts.stream()
          .filter(it ->
              !matcher.match(ChangedText.whole(it.source(), it.reading().orElseThrow())).isEmpty())
          .toList();
    }
  }
}
