package lexdelta.searchapi.jobs;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The job {@code publish}: calendar, index, coverage, match, gather, remind, deliver, weigh, cite, each with its own cursor, none held up by
 * another's failure. One at a time.
 */
public final class Publish {
  private static final Logger LOG = LoggerFactory.getLogger(Publish.class);

  private final JobOperator operator;
  private final Job job;
  private final ReentrantLock single = new ReentrantLock();

  public Publish(JobOperator operator, Job job) {
    this.operator = operator;
    this.job = job;
  }

  /** The job, from its steps: whatever becomes of one, the next is taken. */
  public static Job job(
      JobRepository jobs,
      Step calendar,
      Step index,
      Step coverage,
      Step match,
      Step gather,
      Step remind,
      Step deliver,
      Step weigh,
      Step cite) {
    return new JobBuilder("publish", jobs)
        .start(calendar)
        .on("*")
        .to(index)
        .from(index)
        .on("*")
        .to(coverage)
        .from(coverage)
        .on("*")
        .to(match)
        .from(match)
        .on("*")
        .to(gather)
        .from(gather)
        .on("*")
        .to(remind)
        .from(remind)
        .on("*")
        .to(deliver)
        .from(deliver)
        .on("*")
        .to(weigh)
        .from(weigh)
        .on("*")
        .to(cite)
        .end()
        .build();
  }

  /**
   * Runs it once, after whoever runs it now.
   *
   * @return what went wrong, a line for each step; empty when nothing
   */
  public List<String> run() {
    single.lock();
    try {
      JobExecution execution =
          operator.start(
              job,
              new JobParametersBuilder()
                  .addString("run", UUID.randomUUID().toString())
                  .toJobParameters());
      return execution.getStepExecutions().stream()
          .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
          .map(Publish::trouble)
          .toList();
    } catch (JobExecutionException e) {
      throw new IllegalStateException("The job publish did not start.", e);
    } finally {
      single.unlock();
    }
  }

  private static String trouble(StepExecution step) {
    Throwable cause = step.getFailureExceptions().stream().findFirst().orElse(null);
    LOG.warn("Step {} ended as {}", step.getStepName(), step.getStatus(), cause);
    return "%s: %s".formatted(step.getStepName(), cause == null ? step.getStatus() : cause);
  }
}
