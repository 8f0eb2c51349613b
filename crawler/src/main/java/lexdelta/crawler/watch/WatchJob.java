package lexdelta.crawler.watch;

import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code watch(source)}: fetch, read, back-fill what is missing of the past, and hold what
 * was found against the publisher's own list.
 */
public final class WatchJob {
  static final String SOURCE = "source";
  static final String LOOKS = "looks";
  static final String CHANGES = "changes";
  static final String TROUBLE = "trouble";

  private final WatchedSources sources;
  private final Progress progress;
  private final WatchSteps steps;

  private WatchJob(WatchedSources sources, Progress progress, WatchSteps steps) {
    this.sources = sources;
    this.progress = progress;
    this.steps = steps;
  }

  /** The job, from its steps. */
  public static Job of(
      JobRepository jobs, WatchParts parts, PlatformTransactionManager transactions) {
    var watch = new WatchJob(parts.sources(), parts.progress(), parts.steps());
    // Each look has a transaction of its own; reading takes one a snapshot.
    Step fetch =
        new StepBuilder("fetch", jobs)
            .tasklet(
                (contribution, chunk) -> watch.fetch(chunk), new ResourcelessTransactionManager())
            .build();
    Step read =
        new StepBuilder("read", jobs)
            .tasklet((contribution, chunk) -> watch.read(chunk), transactions)
            .build();
    Step backfill =
        new StepBuilder("back-fill", jobs)
            .tasklet(
                (contribution, chunk) -> watch.backfill(chunk),
                new ResourcelessTransactionManager())
            .build();
    Step crossCheck =
        new StepBuilder("cross-check", jobs)
            .tasklet(
                (contribution, chunk) -> watch.crossCheck(chunk),
                new ResourcelessTransactionManager())
            .build();
    return new JobBuilder("watch", jobs)
        .start(fetch)
        .next(read)
        .next(backfill)
        .next(crossCheck)
        .build();
  }

  private RepeatStatus fetch(ChunkContext chunk) {
    StepExecution execution = chunk.getStepContext().getStepExecution();
    FetchStep.Looks looks =
        steps.fetch().fetchAll(source(chunk), progress, execution::isTerminateOnly);
    ExecutionContext context = context(execution);
    context.putInt(LOOKS, looks.count());
    looks.trouble().ifPresent(words -> context.putString(TROUBLE, words));
    return RepeatStatus.FINISHED;
  }

  private RepeatStatus read(ChunkContext chunk) {
    WatchedSource source = source(chunk);
    ExecutionContext context = context(chunk.getStepContext().getStepExecution());
    ReadStep.Read read = steps.read().readNext(source);
    context.putInt(CHANGES, context.getInt(CHANGES, 0) + read.changes());
    read.trouble().ifPresent(words -> context.putString(TROUBLE, words));
    long left = steps.read().left(source);
    long done = chunk.getStepContext().getStepExecution().getCommitCount() + 1;
    progress.at("read " + source.source().id(), done, done + left);
    return RepeatStatus.continueIf(left > 0);
  }

  /** The past waits until what is published today could be had and read. */
  private RepeatStatus backfill(ChunkContext chunk) {
    StepExecution execution = chunk.getStepContext().getStepExecution();
    ExecutionContext context = context(execution);
    if (context.getString(TROUBLE, "").isEmpty()) {
      BackfillStep.Filled filled =
          steps.backfill().fill(source(chunk), progress, execution::isTerminateOnly);
      context.putInt(LOOKS, context.getInt(LOOKS, 0) + filled.looks());
      context.putInt(CHANGES, context.getInt(CHANGES, 0) + filled.changes());
      filled.trouble().ifPresent(words -> context.putString(TROUBLE, words));
    }
    return RepeatStatus.FINISHED;
  }

  private RepeatStatus crossCheck(ChunkContext chunk) {
    StepExecution execution = chunk.getStepContext().getStepExecution();
    steps.crossCheck().checkAll(source(chunk), progress, execution::isTerminateOnly);
    return RepeatStatus.FINISHED;
  }

  private WatchedSource source(ChunkContext chunk) {
    Object name = chunk.getStepContext().getJobParameters().get(SOURCE);
    return sources.read(new SourceId(String.valueOf(name)));
  }

  private static ExecutionContext context(StepExecution execution) {
    return execution.getJobExecution().getExecutionContext();
  }
}
