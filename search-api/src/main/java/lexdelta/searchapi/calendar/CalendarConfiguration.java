package lexdelta.searchapi.calendar;

import java.time.Clock;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.home.HomePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is behind the page of the calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
  @Bean
  FollowedDays followedDays(
      Calendar calendar,
      Versions versions,
      Subscriptions subscriptions,
      Topics topics,
      Clock clock) {
    return new FollowedDays(
        calendar, versions, new FollowedTexts(subscriptions, topics, versions, clock));
  }

  @Bean
  @Order(30)
  HomePart soon(FollowedDays days, Subscriptions subscriptions, Clock clock) {
    return new Soon(days, subscriptions, clock);
  }
}
