package lexdelta.searchapi.review;

import java.time.Clock;
import lexdelta.alerts.AlertsSettings;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.checklist.Touches;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.review.AssignmentLetters;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Inbox;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.feeds.OwnDays;
import lexdelta.searchapi.home.HomePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the pages of review. */
@Configuration(proxyBeanMethods = false)
class ReviewWindowConfiguration {
  @Bean
  Changing changing(Changes changes, Versions versions) {
    return new Changing(changes, versions);
  }

  @Bean
  ReviewDesk reviewDesk(
      Desk desk,
      Inbox inbox,
      AssignmentLetters letters,
      People people,
      Teams teams,
      Changing changing,
      Unread unread,
      Audit audit,
      TransactionTemplate transaction) {
    return new ReviewDesk(
        new ReviewDesk.Ports(desk, inbox, letters, changing, unread),
        new ReviewDesk.Firm(people, teams),
        audit,
        transaction);
  }

  @Bean
  Queue reviewQueue(Desk desk, ReviewDesk people, Changing changing, Clock clock) {
    return new Queue(desk, people, changing, clock);
  }

  @Bean
  @Order(20)
  HomePart toReview(Queue queue, Unread unread) {
    return new ToReview(queue, unread);
  }

  @Bean
  Impacts impacts(
      Desk desk,
      ReviewDesk people,
      Inbox inbox,
      Checklists checklists,
      Touches touches,
      Changing changing,
      Clock clock) {
    return new Impacts(desk, people, inbox, checklists, touches, changing, clock);
  }

  @Bean
  @Order(6)
  Belongings ownedAssignments(Desk desk, ReviewDesk people) {
    return new OwnedAssignments(desk, people);
  }

  @Bean
  OwnDays assignedDays(Desk desk, ReviewDesk people, Changing changing, AlertsSettings alerts) {
    return new AssignedDays(desk, people, changing, new Links(alerts.baseUrl()));
  }

  /** Asked by the page of a change, by this name. */
  @Bean
  ReviewPanel reviewPanel(ReviewDesk desk, Clock clock) {
    return new ReviewPanel(desk, clock);
  }

  /** Asked by the layout, by this name. */
  @Bean
  Unread unread(Inbox inbox, Clock clock) {
    return new Unread(inbox, clock);
  }
}
