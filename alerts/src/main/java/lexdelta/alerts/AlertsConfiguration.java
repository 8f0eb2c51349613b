package lexdelta.alerts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarCatchUp;
import lexdelta.alerts.calendar.jdbc.JdbcCalendar;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.catchup.Gather;
import lexdelta.alerts.catchup.MatchCatchUp;
import lexdelta.alerts.catchup.ProblemNotices;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.catchup.jdbc.JdbcAlertLog;
import lexdelta.alerts.catchup.jdbc.JdbcProblemLog;
import lexdelta.alerts.coverage.CoverageLetter;
import lexdelta.alerts.coverage.CoverageNotices;
import lexdelta.alerts.coverage.ToldLog;
import lexdelta.alerts.coverage.jdbc.JdbcToldLog;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.delivery.email.EmailChannel;
import lexdelta.alerts.delivery.endpoint.EndpointChannel;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.delivery.endpoint.OwnersNotices;
import lexdelta.alerts.delivery.endpoint.jdbc.JdbcEndpoints;
import lexdelta.alerts.delivery.file.FileChannel;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.delivery.mime.Letters;
import lexdelta.alerts.delivery.post.Poster;
import lexdelta.alerts.delivery.slack.SlackForm;
import lexdelta.alerts.delivery.teams.TeamsForm;
import lexdelta.alerts.delivery.webhook.JsonForm;
import lexdelta.alerts.delivery.webhook.Signature;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.event.jdbc.JdbcToldEvents;
import lexdelta.alerts.notice.Briefs;
import lexdelta.alerts.notice.Form;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.notice.NoticeWriter;
import lexdelta.alerts.reminder.ComingDays;
import lexdelta.alerts.reminder.ReminderLetter;
import lexdelta.alerts.reminder.Reminders;
import lexdelta.alerts.reminder.jdbc.JdbcComingDays;
import lexdelta.alerts.subscription.PersonId;
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
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageOverview;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.SourceTopics;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingEntry;
import lexdelta.crawler.standing.StandingOnDay;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The beans of alerts, in the order data flows: topics and subscriptions, through matching and the
 * outbox, to the channels.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AlertsSettings.class, DeliverySettings.class})
public class AlertsConfiguration {
  /** A name that no subscriber has, so that no two messages get one Message-ID. */
  private static final PersonId ADMINISTRATOR = new PersonId("coverage.administrator");

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
    return new Recipients(subscriptions, new Readers(members(teams)), channel(delivery));
  }

  @Bean
  Slots slots(AlertsSettings settings) {
    return new Slots(settings.gather());
  }

  @Bean
  JdbcOutbox outbox(JdbcClient jdbc) {
    return new JdbcOutbox(jdbc);
  }

  @Bean
  ToldEvents toldEvents(JdbcClient jdbc) {
    return new JdbcToldEvents(jdbc);
  }

  @Bean
  AlertLog alertLog(
      JdbcClient jdbc, Outbox outbox, ToldEvents events, PlatformTransactionManager transactions) {
    return new JdbcAlertLog(jdbc, outbox, events, new TransactionTemplate(transactions));
  }

  @Bean
  Briefs briefs(
      AlertsSettings alerts,
      DeliverySettings delivery,
      List<Source> sources,
      CoverageOverview coverage) {
    return new Briefs(new Links(alerts.baseUrl()), delivery.domain(), titles(sources), coverage);
  }

  @Bean
  Form jsonForm(Briefs briefs) {
    return new JsonForm(briefs);
  }

  @Bean
  Form slackForm(Briefs briefs) {
    return new SlackForm(briefs);
  }

  @Bean
  Form teamsForm(Briefs briefs) {
    return new TeamsForm(briefs);
  }

  @Bean
  NoticeWriter noticeWriter(
      AlertsSettings alerts,
      DeliverySettings delivery,
      List<Source> sources,
      CoverageOverview coverage) {
    return new NoticeWriter(
        new Links(alerts.baseUrl()), delivery.domain(), titles(sources), coverage);
  }

  private static Function<SourceId, String> titles(List<Source> sources) {
    return id ->
        Stream.concat(sources.stream(), Stream.of(StandingEntry.SOURCE))
            .filter(source -> source.id().equals(id))
            .map(Source::title)
            .findFirst()
            .orElse(id.value());
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
      AlertsSettings alerts,
      DeliverySettings delivery,
      InstantSource clock) {
    return new ProblemNotices(
        new JdbcProblemLog(wishes, outbox, new TransactionTemplate(transactions)),
        subscriptions,
        recipients,
        new Links(alerts.baseUrl()),
        delivery.domain(),
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
      List<Form> forms,
      Slots slots,
      InstantSource clock) {
    return new Gather(
        new Gather.Ports(changes, seen, topics, subscriptions, recipients, alertLog),
        forms,
        slots,
        clock);
  }

  private static String channel(DeliverySettings settings) {
    return settings.channel().name().toLowerCase(Locale.ROOT);
  }

  @Bean
  ToldLog toldLog(JdbcClient jdbc, Outbox outbox, PlatformTransactionManager transactions) {
    return new JdbcToldLog(jdbc, outbox, new TransactionTemplate(transactions));
  }

  @Bean
  CoverageLetter coverageLetter(
      AlertsSettings alerts,
      DeliverySettings delivery,
      List<Source> sources,
      CoverageOverview coverage) {
    return new CoverageLetter(
        new Links(alerts.baseUrl()), delivery.domain(), titles(sources), coverage);
  }

  @Bean
  CoverageNotices coverageNotices(
      CoverageLog log,
      ToldLog told,
      CoverageLetter letter,
      AlertsSettings alerts,
      DeliverySettings delivery,
      InstantSource clock) {
    Optional<Recipient> administrator =
        Optional.of(alerts.administrator())
            .filter(address -> !address.isEmpty())
            .map(address -> new Recipient(ADMINISTRATOR, channel(delivery), address));
    return new CoverageNotices(log, told, letter, administrator, clock);
  }

  @Bean
  ComingDays comingDays(JdbcClient jdbc, Outbox outbox, PlatformTransactionManager transactions) {
    return new JdbcComingDays(jdbc, outbox, new TransactionTemplate(transactions));
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
      AlertsSettings alerts,
      DeliverySettings delivery,
      CoverageOverview coverage,
      InstantSource clock) {
    ReminderLetter letter =
        new ReminderLetter(new Links(alerts.baseUrl()), delivery.domain(), coverage);
    return new Reminders(
        changes,
        versions,
        new Reminders.Followers(
            new DeclaredTopics(topics, declared), wishes, subscriptions, recipients),
        days,
        letter,
        clock);
  }

  @Bean
  Channel emailChannel(DeliverySettings settings) {
    return new EmailChannel(settings.mail().server(), new Letters(settings.from()));
  }

  @Bean
  Channel fileChannel(DeliverySettings settings) {
    return new FileChannel(settings.folder(), new Letters(settings.from()));
  }

  @Bean
  Endpoints endpoints(JdbcClient jdbc, InstantSource clock) {
    return new JdbcEndpoints(jdbc, clock, new SecureRandom());
  }

  @Bean(destroyMethod = "close")
  Poster poster(DeliverySettings settings) {
    return new Poster(settings.allowedAddresses());
  }

  @Bean
  OwnersNotices ownersNotices(
      Outbox outbox, AlertsSettings alerts, DeliverySettings delivery, InstantSource clock) {
    return new OwnersNotices(
        outbox, new Links(alerts.baseUrl()), delivery.domain(), channel(delivery), clock);
  }

  @Bean
  Channel webhookChannel(
      Endpoints endpoints, Poster poster, OwnersNotices notices, InstantSource clock) {
    return new EndpointChannel(
        EndpointKind.WEBHOOK, endpoints, poster, Signature.ENVELOPE, notices, clock);
  }

  @Bean
  Channel slackChannel(
      Endpoints endpoints, Poster poster, OwnersNotices notices, InstantSource clock) {
    return new EndpointChannel(
        EndpointKind.SLACK, endpoints, poster, EndpointChannel.Envelope.BARE, notices, clock);
  }

  @Bean
  Channel teamsChannel(
      Endpoints endpoints, Poster poster, OwnersNotices notices, InstantSource clock) {
    return new EndpointChannel(
        EndpointKind.TEAMS, endpoints, poster, EndpointChannel.Envelope.BARE, notices, clock);
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

  /** Behind the reminders, which know the names of documents. */
  @Bean
  Step daysStep(JobRepository jobs, CalendarCatchUp calendar) {
    return new StepBuilder("days", jobs)
        .tasklet(
            (contribution, _) -> {
              contribution.incrementWriteCount(calendar.run());
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  @Bean
  Deliverer deliverer(Outbox outbox, List<Channel> channels, InstantSource clock) {
    return new Deliverer(outbox, channels, clock);
  }

  /** Each group of changes is a transaction of its own. */
  @Bean
  Step matchStep(JobRepository jobs, MatchCatchUp catchUp) {
    return new StepBuilder("match", jobs)
        .tasklet(
            (contribution, _) -> {
              contribution.incrementWriteCount(catchUp.run().changes());
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  /** Each message is a transaction of its own. */
  @Bean
  Step gatherStep(JobRepository jobs, Gather gather) {
    return new StepBuilder("gather", jobs)
        .tasklet(
            (contribution, _) -> {
              contribution.incrementWriteCount(gather.run());
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  /** Each page of the log is a transaction of its own; what is told is one. */
  @Bean
  Step remindStep(JobRepository jobs, Reminders reminders) {
    return new StepBuilder("remind", jobs)
        .tasklet(
            (contribution, _) -> {
              contribution.incrementWriteCount(reminders.run());
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  /** Each state of a message is a transaction of its own. */
  @Bean
  Step deliverStep(JobRepository jobs, Deliverer deliverer) {
    return new StepBuilder("deliver", jobs)
        .tasklet(
            (contribution, _) -> {
              contribution.incrementWriteCount(deliverer.deliver().sent());
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }
}
