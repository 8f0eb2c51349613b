package lexdelta.searchapi.feeds;

import java.time.Clock;
import java.util.List;
import lexdelta.alerts.AlertsSettings;
import lexdelta.alerts.DeliverySettings;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.notice.Links;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.calendar.FollowedDays;
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
      FollowedDays days,
      List<OwnDays> own,
      AlertsSettings alerts,
      Clock clock) {
    return new Feeds(log, changes, versions, days, own, new Links(alerts.baseUrl()), clock);
  }
}
