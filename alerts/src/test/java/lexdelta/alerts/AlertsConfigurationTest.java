package lexdelta.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageOverview;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.coverage.jdbc.JdbcCoverageLog;
import lexdelta.crawler.record.SourceTopics;
import lexdelta.crawler.standing.StandingOnDay;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class AlertsConfigurationTest {
  @TempDir static Path folder;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(Surroundings.class, AlertsConfiguration.class);

  @Test
  void theStepsRunAndTheTopicsAreThere() {
    application
        .withPropertyValues("lexdelta.delivery.channel=file", "lexdelta.delivery.mail.timeout=10s")
        .run(context -> {
          assertThat(context).hasNotFailed().hasSingleBean(Deliverer.class);
          assertThat(context.getBean(Topics.class).all()).hasSize(15);
          JobRepository jobs = context.getBean(JobRepository.class);
          for (String name : new String[] {"matchStep", "remindStep", "deliverStep"}) {
            Step step = context.getBean(name, Step.class);
            JobInstance instance = jobs.createJobInstance(name, new JobParameters());
            JobExecution job =
                jobs.createJobExecution(
                    instance,
                    new JobParameters(),
                    new org.springframework.batch.infrastructure.item.ExecutionContext());
            StepExecution execution = jobs.createStepExecution(step.getName(), job);
            step.execute(execution);
            assertThat(execution.getExitStatus().getExitCode()).isEqualTo("COMPLETED");
          }
        });
  }

  @Test
  void anUnknownSettingIsAnError() {
    application
        .withPropertyValues("lexdelta.delivery.chanel=file")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void anAdministratorWithoutAnAddressIsAnErrorThatNamesTheSetting() {
    application
        .withPropertyValues("lexdelta.alerts.administrator=ana at firm")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("is not an e-mail address"));
  }

  @Test
  void aBaseAddressThatNobodyCanOpenIsAnErrorThatSaysSo() {
    application
        .withPropertyValues("lexdelta.alerts.base-url=lexdelta")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("https://lexdelta.example.org"));
  }

  @Configuration(proxyBeanMethods = false)
  static class Surroundings {
    @Bean
    DataSource dataSource() {
      JdbcDataSource source = new JdbcDataSource();
      source.setUrl("jdbc:h2:file:" + folder.resolve("record").toAbsolutePath());
      Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
      return source;
    }

    @Bean
    SourceTopics sourceTopics() {
      return SourceTopics.NONE;
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    JobRepository jobRepository() {
      return new ResourcelessJobRepository();
    }

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2025-06-27T14:03:00Z"), ZoneOffset.UTC);
    }

    @Bean
    CoverageOverview coverageOverview() {
      return () -> new CoverageSummary(Map.of(), Optional.empty(), Instant.EPOCH);
    }

    @Bean
    CoverageLog coverageLog(JdbcClient sql) {
      return new JdbcCoverageLog(sql);
    }

    @Bean
    SampleRecord sampleRecord() {
      return new SampleRecord();
    }

    @Bean
    StandingOnDay standingOnDay(SampleRecord record) {
      return new StandingOnDay(record, new SampleStandings());
    }
  }
}
