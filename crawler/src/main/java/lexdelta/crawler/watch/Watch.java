package lexdelta.crawler.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;

/** Watches sources: one job execution for each, side by side. Safe for use by many threads. */
public final class Watch {
  private final JobOperator operator;
  private final Job job;
  private final WatchedSources sources;

  public Watch(JobOperator operator, Job job, WatchedSources sources) {
    this.operator = operator;
    this.job = job;
    this.sources = sources;
  }

  /** The sources watched, by name. */
  public List<Source> sources() {
    return sources.all();
  }

  /**
   * Watches some sources once, side by side, and waits for all.
   *
   * @throws UnknownSourceException when one of them is not watched; nothing is begun then
   * @throws InterruptedException when interrupted while waiting; the work begun goes on to its end
   */
  public List<WatchReport> watch(Collection<SourceId> wanted) throws InterruptedException {
    wanted.forEach(sources::read);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<WatchReport>> work = new ArrayList<>();
      wanted.forEach(source -> work.add(() -> watch(source)));
      List<WatchReport> reports = new ArrayList<>();
      for (Future<WatchReport> done : threads.invokeAll(work)) {
        reports.add(done.get());
      }
      return reports;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A watch ended without a report.", e.getCause());
    }
  }

  private WatchReport watch(SourceId source) {
    try {
      JobExecution execution =
          operator.start(
              job,
              new JobParametersBuilder()
                  .addString(WatchJob.SOURCE, source.value())
                  .addString("run", UUID.randomUUID().toString())
                  .toJobParameters());
      return report(source, execution);
    } catch (JobExecutionException e) {
      return new WatchReport(source, 0, 0, Optional.of("The job did not start: " + e));
    }
  }

  private static WatchReport report(SourceId source, JobExecution execution) {
    var context = execution.getExecutionContext();
    Optional<String> failure =
        execution.getAllFailureExceptions().stream().findFirst().map(Throwable::toString);
    Optional<String> trouble =
        Optional.of(context.getString(WatchJob.TROUBLE, "")).filter(words -> !words.isEmpty());
    return new WatchReport(
        source,
        context.getInt(WatchJob.LOOKS, 0),
        context.getInt(WatchJob.CHANGES, 0),
        failure.or(() -> trouble));
  }
}
