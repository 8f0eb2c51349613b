package lexdelta.searchapi.administration;

import java.time.Clock;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.coverage.CoverageOverview;
import lexdelta.crawler.record.Changes;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.administration.jdbc.JdbcJobRuns;
import lexdelta.searchapi.control.Broadcast;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.jobs.Rounds;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is behind the pages of administrators. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {
  @Bean
  JobRuns jobRuns(JdbcClient jdbc, JobOperator operator, JobRepository jobs) {
    return new JdbcJobRuns(jdbc, operator, jobs);
  }

  @Bean
  LiveProgress liveProgress(Broadcast broadcast, Clock clock) {
    LiveProgress progress = new LiveProgress(clock);
    broadcast.listen(progress::at);
    return progress;
  }

  @Bean
  StartedWork startedWork(Clock clock) {
    return new StartedWork(clock);
  }

  @Bean
  JobStarts jobStarts(Rounds rounds, IndexCatchUp index, Broadcast broadcast, StartedWork work) {
    return new JobStarts(rounds, index, broadcast, work);
  }

  @Bean
  @Order(5)
  HomePart firstUse(Changes changes) {
    return new FirstUse(changes);
  }

  @Bean
  @Order(8)
  ServiceState serviceState(
      CoverageOverview coverage, Outbox outbox, JobRuns runs, Changes changes, SearchIndex index) {
    return new ServiceState(coverage, outbox, runs, changes, index);
  }

  @Bean
  ArchiveDays archiveDays(Archive archive) {
    return new ArchiveDays(archive);
  }

  @Bean
  SettingsShown settingsShown(ApplicationContext context, ConfigurableEnvironment environment) {
    return new SettingsShown(context, environment);
  }
}
