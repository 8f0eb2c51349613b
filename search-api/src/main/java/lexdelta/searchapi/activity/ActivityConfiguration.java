package lexdelta.searchapi.activity;

import java.time.Clock;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Changes;
import lexdelta.searchapi.activity.jdbc.JdbcActivity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted of topics. */
@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {
  @Bean
  Activity activity(JdbcClient jdbc, TransactionTemplate transaction) {
    return new JdbcActivity(jdbc, transaction);
  }

  @Bean
  ActivityCatchUp activityCatchUp(
      Changes changes, SeenChanges seen, Topics topics, Activity activity, Clock clock) {
    return new ActivityCatchUp(changes, seen, topics, activity, clock);
  }

  @Bean
  TopicMonths topicMonths(Activity activity, Changes changes, Clock clock) {
    return new TopicMonths(activity, changes, clock);
  }
}
