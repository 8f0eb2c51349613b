package lexdelta.alerts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.catchup.Gather;
import lexdelta.alerts.catchup.MatchCatchUp;
import lexdelta.alerts.catchup.ProblemNotices;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.catchup.jdbc.JdbcAlertLog;
import lexdelta.alerts.catchup.jdbc.JdbcProblemLog;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.event.jdbc.JdbcToldEvents;
import lexdelta.alerts.notice.Form;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.reminder.DayTeller;
import lexdelta.alerts.reminder.DueDays;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Readers;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.subscription.jdbc.JdbcPersonPreferences;
import lexdelta.alerts.subscription.jdbc.JdbcSubscriptions;
import lexdelta.alerts.topic.DeclaredTopics;
import lexdelta.alerts.topic.StartingTopics;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.topic.jdbc.JdbcTopics;
import lexdelta.alerts.wish.Wishes;
import lexdelta.alerts.wish.jdbc.JdbcWishes;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.SourceTopics;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.step.WorkStep;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The beans of alerts, in the order data flows: topics and subscriptions, through matching, to what is
 * told at once; what else they are made of is beside it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AlertsSettings.class, DeliverySettings.class})
@Import({NoticeConfiguration.class, DaysConfiguration.class, DeliveryConfiguration.class})
public class AlertsConfiguration {
  @Bean
  Topics topics(JdbcClient jdbc) {
    return new JdbcTopics(jdbc);
  }

  @Bean
  SmartInitializingSingleton startingTopics(Topics topics) {
    return () -> StartingTopics.offerTo(topics);
  }

  @Bean
  Wishes wishes(JdbcClient jdbc, InstantSource clock) {
    return new JdbcWishes(jdbc, clock);
  }

  @Bean
  Subscriptions subscriptions(
      JdbcClient jdbc, InstantSource clock, ObjectProvider<TeamMembers> teams) {
    return new JdbcSubscriptions(jdbc, clock, new SecureRandom(), members(teams));
  }

  private static TeamMembers members(ObjectProvider<TeamMembers> teams) {
    return teams.getIfAvailable(() -> TeamMembers.NONE);
  }

  @Bean
  PersonPreferences personPreferences(JdbcClient jdbc) {
    return new JdbcPersonPreferences(jdbc);
  }

  @Bean
  Recipients recipients(
      Subscriptions subscriptions, ObjectProvider<TeamMembers> teams, DeliverySettings delivery) {
    return new Recipients(subscriptions, new Readers(members(teams)), delivery.channel().code());
  }

  @Bean
  Slots slots(AlertsSettings settings) {
    return new Slots(settings.gather());
  }

  @Bean
  ToldEvents toldEvents(JdbcClient jdbc) {
    return new JdbcToldEvents(jdbc);
  }

  @Bean
  AlertLog alertLog(
      JdbcClient jdbc,
      Outbox outbox,
      ToldEvents events,
      DueDays days,
      PlatformTransactionManager transactions) {
    return new JdbcAlertLog(jdbc, outbox, events, days, new TransactionTemplate(transactions));
  }

  @Bean
  MatchCatchUp matchCatchUp(
      Changes changes,
      SeenChanges seen,
      Topics topics,
      SourceTopics declared,
      Wishes wishes,
      Subscriptions subscriptions,
      Recipients recipients,
      ToldEvents events,
      AlertLog alertLog,
      ProblemNotices problems,
      PersonPreferences preferences,
      Slots slots,
      InstantSource clock) {
    return new MatchCatchUp(
        new MatchCatchUp.Ports(
            changes,
            seen,
            new DeclaredTopics(topics, declared),
            wishes,
            subscriptions,
            recipients,
            events,
            alertLog,
            problems),
        new MatchCatchUp.Clocks(preferences, slots, clock));
  }

  @Bean
  SeenChanges seenChanges(Versions versions, StandingOnDay standing) {
    return new SeenChanges(versions, standing);
  }

  @Bean
  ProblemNotices problemNotices(
      JdbcClient jdbc,
      Wishes wishes,
      Outbox outbox,
      PlatformTransactionManager transactions,
      Subscriptions subscriptions,
      Recipients recipients,
      Letterhead letterhead,
      InstantSource clock) {
    return new ProblemNotices(
        new JdbcProblemLog(wishes, outbox, new TransactionTemplate(transactions)),
        subscriptions,
        recipients,
        letterhead,
        clock);
  }

  /** In whichever form a channel has it. */
  @Bean
  Gather gather(
      Changes changes,
      SeenChanges seen,
      Topics topics,
      Subscriptions subscriptions,
      Recipients recipients,
      AlertLog alertLog,
      DueDays days,
      DayTeller teller,
      List<Form> forms,
      Slots slots,
      InstantSource clock) {
    return new Gather(
        new Gather.Ports(changes, seen, topics, subscriptions, recipients, alertLog, days, teller),
        forms,
        slots,
        clock);
  }

  /** Each group of changes is a transaction of its own. */
  @Bean
  Step matchStep(JobRepository jobs, MatchCatchUp catchUp) {
    return WorkStep.of("match", jobs, () -> catchUp.run().changes());
  }

  /** Each message is a transaction of its own. */
  @Bean
  Step gatherStep(JobRepository jobs, Gather gather) {
    return WorkStep.of("gather", jobs, gather::run);
  }
}
