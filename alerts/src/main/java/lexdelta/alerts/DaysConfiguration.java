package lexdelta.alerts;

import java.time.InstantSource;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarCatchUp;
import lexdelta.alerts.calendar.jdbc.JdbcCalendar;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.reminder.ComingDays;
import lexdelta.alerts.reminder.DayTeller;
import lexdelta.alerts.reminder.DueDays;
import lexdelta.alerts.reminder.Reminders;
import lexdelta.alerts.reminder.jdbc.JdbcComingDays;
import lexdelta.alerts.reminder.jdbc.JdbcDueDays;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.DeclaredTopics;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Wishes;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.SourceTopics;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.step.WorkStep;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The days that documents state: reminders of them, and their calendar. */
@Configuration(proxyBeanMethods = false)
class DaysConfiguration {
  @Bean
  ComingDays comingDays(JdbcClient jdbc, DueDays due, PlatformTransactionManager transactions) {
    return new JdbcComingDays(jdbc, due, new TransactionTemplate(transactions));
  }

  @Bean
  DueDays dueDays(JdbcClient jdbc) {
    return new JdbcDueDays(jdbc);
  }

  @Bean
  DayTeller dayTeller(ComingDays days, Versions versions) {
    return new DayTeller(days, versions);
  }

  @Bean
  Reminders reminders(
      Changes changes,
      Versions versions,
      Topics topics,
      SourceTopics declared,
      Wishes wishes,
      Subscriptions subscriptions,
      Recipients recipients,
      ComingDays days,
      PersonPreferences preferences,
      Slots slots,
      InstantSource clock) {
    return new Reminders(
        changes,
        versions,
        new Reminders.Followers(
            new DeclaredTopics(topics, declared), wishes, subscriptions, recipients),
        days,
        new Reminders.Clocks(preferences, slots, clock));
  }

  @Bean
  Calendar calendar(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcCalendar(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  CalendarCatchUp calendarCatchUp(
      Changes changes, Versions versions, ComingDays days, Calendar calendar, InstantSource clock) {
    return new CalendarCatchUp(changes, versions, days, calendar, clock);
  }

  /** Each page of the log is a transaction of its own; what is told is one. */
  @Bean
  Step remindStep(JobRepository jobs, Reminders reminders) {
    return WorkStep.of("remind", jobs, reminders::run);
  }

  /** Behind the reminders, which know the names of documents. */
  @Bean
  Step daysStep(JobRepository jobs, CalendarCatchUp calendar) {
    return WorkStep.of("days", jobs, calendar::run);
  }
}
