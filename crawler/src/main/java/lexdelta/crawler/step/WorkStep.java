package lexdelta.crawler.step;

import java.util.function.LongSupplier;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * A step whose work has transactions of its own: what was done when it is stopped is kept, and the next
 * run goes on behind it.
 */
public final class WorkStep {
  private WorkStep() {}

  /**
   * The step.
   *
   * @param name in its job
   * @param work done once a run; says how many things it did, which the step counts as written
   */
  public static Step of(String name, JobRepository jobs, LongSupplier work) {
    return new StepBuilder(name, jobs)
        .tasklet(
            (contribution, _) -> {
              contribution.incrementWriteCount(work.getAsLong());
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }
}
