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
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.FlowJobBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The job {@code publish}: calendar, index, coverage, match, remind, gather, days, deliver, weigh, cite, each with its own cursor, none held up by
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
  public static Job job(JobRepository jobs, List<Step> steps) {
    FlowBuilder<FlowJobBuilder> flow =
        new JobBuilder("publish", jobs).start(steps.get(0)).on("*").to(steps.get(1));
    for (int i = 2; i < steps.size(); i++) {
      flow = flow.from(steps.get(i - 1)).on("*").to(steps.get(i));
    }
    return flow.end().build();
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
