package lexdelta.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.index.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IndexerConfigurationTest {
  private final SampleRecord record = new SampleRecord();

  @Test
  void stepBringsTheIndexToTheHead(@TempDir Path folder) {
    record.section("1.1", "Sample", "2024-01-01", "alpha");
    runner("lexdelta.index.folder=" + folder)
        .run(context -> {
          assertThat(run(context.getBean(Step.class))).isEqualTo(BatchStatus.COMPLETED);
          assertThat(context.getBean(SearchIndex.class).cursor()).isEqualTo(1);
        });
  }

  @Test
  void unknownSettingStopsTheStart(@TempDir Path folder) {
    runner("lexdelta.index.folder=" + folder, "lexdelta.index.foldr=/tmp")
        .run(context -> assertThat(context).hasFailed());
  }

  private ApplicationContextRunner runner(String... settings) {
    return new ApplicationContextRunner()
        .withPropertyValues(settings)
        .withBean(Changes.class, record::changes)
        .withBean(Versions.class, record::versions)
        .withBean(JobRepository.class, ResourcelessJobRepository::new)
        .withUserConfiguration(IndexerConfiguration.class);
  }

  private static BatchStatus run(Step step) throws Exception {
    JobRepository jobs = new ResourcelessJobRepository();
    Job job = new JobBuilder("publish", jobs).start(step).build();
    JobInstance instance = jobs.createJobInstance("publish", new JobParameters());
    JobExecution execution =
        jobs.createJobExecution(instance, new JobParameters(), new ExecutionContext());
    job.execute(execution);
    return execution.getStatus();
  }
}
