package lexdelta.searchapi.digests;

import java.time.Clock;
import java.util.List;
import lexdelta.alerts.AlertsSettings;
import lexdelta.alerts.digest.DigestLetters;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Drafting;
import lexdelta.alerts.digest.LeftOut;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.digest.Schedules;
import lexdelta.alerts.digest.Templates;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Source;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.feeds.DigestEntries;
import lexdelta.searchapi.home.HomePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the pages of digests. */
@Configuration(proxyBeanMethods = false)
class DigestsConfiguration {
  @Bean
  DigestPrint digestPrint(AlertsSettings alerts, Templates templates) {
    return new DigestPrint(new Links(alerts.baseUrl()).base().toString(), templates);
  }

  @Bean
  DigestDesk digestDesk(
      Drafting drafting,
      Digests digests,
      Readership readership,
      DigestLetters letters,
      DigestPrint print,
      Templates templates,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    return new DigestDesk(
        new DigestDesk.Ports(drafting, digests, readership, letters, print, templates, people),
        audit,
        transaction,
        clock);
  }

  @Bean
  DraftDesk draftDesk(
      Digests digests, LeftOut leftOut, Audit audit, TransactionTemplate transaction, Clock clock) {
    return new DraftDesk(digests, leftOut, audit, transaction, clock);
  }

  @Bean
  DraftsPage.Ports draftsPorts(
      Topics topics,
      List<Source> sources,
      People people,
      Teams teams,
      Subscriptions subscriptions) {
    return new DraftsPage.Ports(topics, sources, people, teams, new Followers(subscriptions));
  }

  @Bean
  @Order(15)
  HomePart digestsToRead(Readership readership) {
    return new ToRead(readership);
  }

  @Bean
  @Order(6)
  Belongings ownedDigests(Digests digests, Schedules schedules) {
    return new OwnedDigests(digests, schedules);
  }

  @Bean
  ScheduledDrafts scheduledDrafts(
      Schedules schedules,
      Drafting drafting,
      Digests digests,
      Templates templates,
      DigestLetters letters,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    return new ScheduledDrafts(
        new ScheduledDrafts.Ports(schedules, drafting, digests, templates, letters, people),
        audit,
        transaction,
        clock);
  }

  @Bean
  DigestEntries publishedEntries(Readership readership, AlertsSettings alerts) {
    return new PublishedEntries(readership, new Links(alerts.baseUrl()).base().toString());
  }
}
