package lexdelta.searchapi.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lexdelta.alerts.AlertsSettings;
import lexdelta.alerts.DeliverySettings;
import lexdelta.alerts.DigestConfiguration;
import lexdelta.alerts.ReviewConfiguration;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.jdbc.JdbcCalendar;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.catchup.jdbc.JdbcAlertLog;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.delivery.endpoint.jdbc.JdbcEndpoints;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.delivery.post.Poster;
import lexdelta.alerts.event.jdbc.JdbcToldEvents;
import lexdelta.alerts.reminder.jdbc.JdbcDueDays;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Readers;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.subscription.jdbc.JdbcPersonPreferences;
import lexdelta.alerts.subscription.jdbc.JdbcSubscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.topic.jdbc.JdbcTopics;
import lexdelta.alerts.wish.Wishes;
import lexdelta.alerts.wish.jdbc.JdbcWishes;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.citator.Citator;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.citator.jdbc.JdbcReferences;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.jdbc.JdbcCoverageLog;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.Weights;
import lexdelta.crawler.record.jdbc.JdbcChanges;
import lexdelta.crawler.record.jdbc.JdbcChecks;
import lexdelta.crawler.record.jdbc.JdbcCrossChecks;
import lexdelta.crawler.record.jdbc.JdbcSnapshots;
import lexdelta.crawler.record.jdbc.JdbcStatements;
import lexdelta.crawler.record.jdbc.JdbcSurveys;
import lexdelta.crawler.record.jdbc.JdbcVersions;
import lexdelta.crawler.record.jdbc.JdbcWeights;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.standing.Standings;
import lexdelta.crawler.standing.jdbc.JdbcStandings;
import lexdelta.crawler.step.WorkStep;
import lexdelta.crawler.watch.Referencing;
import lexdelta.crawler.watch.StandingDesk;
import lexdelta.crawler.watch.Watch;
import lexdelta.crawler.watch.WatchSteps;
import lexdelta.crawler.watch.WatchedSources;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.index.LuceneIndex;
import lexdelta.searchapi.control.Broadcast;
import lexdelta.searchapi.jobs.Publish;
import lexdelta.searchapi.jobs.Rounds;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The window and what it looks on, without watching, schedules and mail; the clock is given by
 * whoever opens it. It bears no stereotype, so
 * that the application itself, which scans these packages too, does not take it for its own.
 */
@EnableAutoConfiguration
@Import({ReviewConfiguration.class, DigestConfiguration.class})
@EnableBatchProcessing
@EnableJdbcJobRepository
@EnableConfigurationProperties({AlertsSettings.class, DeliverySettings.class})
@ComponentScan({
  "lexdelta.searchapi.accounts",
  "lexdelta.searchapi.activity",
  "lexdelta.searchapi.administration",
  "lexdelta.searchapi.audit",
  "lexdelta.searchapi.checklists",
  "lexdelta.searchapi.calendar",
  "lexdelta.searchapi.comparisons",
  "lexdelta.searchapi.coverage",
  "lexdelta.searchapi.digests",
  "lexdelta.searchapi.documents",
  "lexdelta.searchapi.door",
  "lexdelta.searchapi.feeds",
  "lexdelta.searchapi.home",
  "lexdelta.searchapi.people",
  "lexdelta.searchapi.problems",
  "lexdelta.searchapi.research",
  "lexdelta.searchapi.review",
  "lexdelta.searchapi.search",
  "lexdelta.searchapi.signin",
  "lexdelta.searchapi.sources",
  "lexdelta.searchapi.standing",
  "lexdelta.searchapi.subscriptions",
  "lexdelta.searchapi.visabulletin",
  "lexdelta.searchapi.web",
  "lexdelta.searchapi.webhooks"
})
class SampleConfiguration {
  @Bean
  List<Source> sources() {
    return List.of(SampleRecord.CODE, SampleRecord.MANUAL, SampleRecord.DARK);
  }

  @Bean
  Snapshots snapshots(JdbcClient sql) {
    return new JdbcSnapshots(sql);
  }

  @Bean
  Versions versions(JdbcClient sql) {
    return new JdbcVersions(sql);
  }

  @Bean
  Changes changes(JdbcClient sql) {
    return new JdbcChanges(sql);
  }

  @Bean
  Statements statements(JdbcClient sql) {
    return new JdbcStatements(sql);
  }

  @Bean
  References references(JdbcOperations database, Versions versions) {
    return new JdbcReferences(database, versions);
  }

  @Bean
  Citator citator(References references) {
    return new Citator(references);
  }

  @Bean
  Referencing referencing(References references, Changes changes, TransactionTemplate transaction) {
    return new Referencing(references, changes, transaction);
  }

  @Bean
  Weights weights(JdbcClient sql) {
    return new JdbcWeights(sql);
  }

  @Bean
  Checks checks(JdbcOperations database) {
    return new JdbcChecks(database);
  }

  @Bean
  CrossChecks crossChecks(JdbcClient sql) {
    return new JdbcCrossChecks(sql);
  }

  @Bean
  Standings standings(JdbcClient sql) {
    return new JdbcStandings(sql);
  }

  @Bean
  StandingOnDay standingOnDay(Versions versions, Standings standings) {
    return new StandingOnDay(versions, standings);
  }

  @Bean
  Amendments amendments(Versions versions) {
    return new Amendments(versions);
  }

  @Bean
  StandingDesk standingDesk(
      Archive archive,
      Snapshots snapshots,
      Checks checks,
      Versions versions,
      Changes changes,
      Standings standings,
      CrossChecks crossChecks,
      JdbcClient sql,
      TransactionTemplate transaction) {
    return new StandingDesk(
        archive,
        new WatchSteps.Ports(
            snapshots,
            checks,
            versions,
            changes,
            new JdbcSurveys(sql),
            standings,
            new WatchSteps.Lists(new JdbcStatements(sql), crossChecks)),
        transaction);
  }

  @Bean
  CoverageLog coverageLog(JdbcClient sql) {
    return new JdbcCoverageLog(sql);
  }

  @Bean
  CoverageWatch coverageWatch(
      List<Source> sources, Checks checks, Snapshots snapshots, CoverageLog log, Clock clock) {
    List<WatchedSource> watched = sources.stream().<WatchedSource>map(SampleWatched::new).toList();
    return new CoverageWatch(watched, id -> Duration.ofHours(4), checks, snapshots, log, clock);
  }

  @Bean
  KnownSources knownSources(List<Source> sources) {
    List<WatchedSource> watched = sources.stream().<WatchedSource>map(SampleWatched::new).toList();
    return new KnownSources(watched, List.of(), Catalogue.shipped());
  }

  @Bean(destroyMethod = "close")
  Archive archive(Clock clock) throws IOException {
    return Archive.open(Files.createTempDirectory("sample-archive"), clock);
  }

  @Bean(destroyMethod = "close")
  LuceneIndex index() throws IOException {
    return LuceneIndex.open(Files.createTempDirectory("sample-index"));
  }

  @Bean
  Topics topics(JdbcClient sql) {
    return new JdbcTopics(sql);
  }

  @Bean
  Wishes wishes(JdbcClient sql, Clock clock) {
    return new JdbcWishes(sql, clock);
  }

  @Bean
  Subscriptions subscriptions(JdbcClient sql, Clock clock, TeamMembers teams) {
    return new JdbcSubscriptions(sql, clock, new SecureRandom(), teams);
  }

  @Bean
  PersonPreferences personPreferences(JdbcClient sql) {
    return new JdbcPersonPreferences(sql);
  }

  @Bean
  Recipients recipients(Subscriptions subscriptions, TeamMembers teams) {
    return new Recipients(subscriptions, new Readers(teams), "email");
  }

  @Bean
  Slots slots() {
    return new Slots(Duration.ZERO);
  }

  @Bean
  JdbcOutbox outbox(JdbcClient sql) {
    return new JdbcOutbox(sql);
  }

  @Bean
  Endpoints endpoints(JdbcClient sql, Clock clock) {
    return new JdbcEndpoints(sql, clock, new SecureRandom());
  }

  @Bean(destroyMethod = "close")
  Poster poster() {
    return new Poster(List.of("127.0.0.1"));
  }

  @Bean
  Calendar calendar(JdbcClient sql, TransactionTemplate transaction) {
    return new JdbcCalendar(sql, transaction);
  }

  @Bean
  AlertLog alertLog(JdbcClient sql, Outbox outbox, TransactionTemplate transaction) {
    return new JdbcAlertLog(
        sql, outbox, new JdbcToldEvents(sql), new JdbcDueDays(sql), transaction);
  }

  @Bean
  Broadcast broadcast() {
    return new Broadcast();
  }

  @Bean
  IndexCatchUp indexCatchUp(Changes changes, Versions versions, LuceneIndex index) {
    return new IndexCatchUp(changes, versions, index);
  }

  /** Nothing is watched; what publishes has two steps, of which one may be told to fail. */
  @Bean
  Rounds rounds(JobOperator operator, JobRepository jobs, SampleWork work) {
    Job publish =
        Publish.job(
            jobs,
            List.of(
                WorkStep.of("index", jobs, () -> 3), WorkStep.of("deliver", jobs, work::deliver)));
    return new Rounds(
        new Watch(operator, publish, new WatchedSources(List.of())),
        new Publish(operator, publish));
  }

  @Bean
  SampleWork sampleWork() {
    return new SampleWork();
  }

  @Bean
  SeenChanges seenChanges(Versions versions, StandingOnDay standing) {
    return new SeenChanges(versions, standing);
  }
}
