package lexdelta.alerts;

import java.time.InstantSource;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.checklist.ChecklistCatchUp;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.checklist.Touches;
import lexdelta.alerts.checklist.jdbc.JdbcChecklists;
import lexdelta.alerts.checklist.jdbc.JdbcTouches;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.review.AssignmentLetters;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Inbox;
import lexdelta.alerts.review.Reviews;
import lexdelta.alerts.review.jdbc.JdbcInbox;
import lexdelta.alerts.review.jdbc.JdbcReviews;
import lexdelta.crawler.record.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of reviewing what was told, and of the checklists and templates that changes touch. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {
  @Bean
  Inbox inbox(JdbcClient jdbc) {
    return new JdbcInbox(jdbc);
  }

  @Bean
  Reviews reviews(JdbcClient jdbc) {
    return new JdbcReviews(jdbc);
  }

  @Bean
  Desk reviewingDesk(Inbox inbox, Reviews reviews, InstantSource clock) {
    return new Desk(inbox, reviews, clock);
  }

  @Bean
  AssignmentLetters assignmentLetters(
      Outbox outbox, AlertsSettings alerts, DeliverySettings delivery) {
    return new AssignmentLetters(
        outbox, new Links(alerts.baseUrl()), delivery.domain(), delivery.channel().code());
  }

  @Bean
  Checklists checklists(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
    return new JdbcChecklists(jdbc, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Touches touches(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcTouches(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  ChecklistCatchUp checklistCatchUp(
      Changes changes,
      SeenChanges seen,
      Checklists checklists,
      Touches touches,
      InstantSource clock) {
    return new ChecklistCatchUp(changes, seen, checklists, touches, clock);
  }
}
