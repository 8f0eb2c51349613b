package lexdelta.searchapi.home;

import java.time.Clock;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.home.jdbc.JdbcSeen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is behind Home. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {
  @Bean
  Seen seen(JdbcClient jdbc) {
    return new JdbcSeen(jdbc);
  }

  @Bean
  @Order(10)
  HomePart news(
      AlertLog alerts,
      Subscriptions subscriptions,
      Seen seen,
      Changes changes,
      Versions versions,
      Clock clock) {
    return new News(
        new News.Followed(alerts, subscriptions, seen), new NewsLines(changes, versions), clock);
  }
}
