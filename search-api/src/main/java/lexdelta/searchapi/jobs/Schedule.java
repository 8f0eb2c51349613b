package lexdelta.searchapi.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.watch.JobHistory;
import lexdelta.crawler.watch.Watch;
import lexdelta.crawler.watch.WatchReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches every source at its own pace, and publishes when a watch has ended or something waits. A
 * thread a source, so that a slow publisher holds up nobody else.
 */
public final class Schedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  /** How many runs of each job stay in the history. */
  private static final int RUNS_KEPT = 500;

  private final Watch watch;
  private final Publish publish;
  private final JobHistory history;
  private final Cadences cadences;
  private final ScheduleSettings settings;
  private final Semaphore asked = new Semaphore(0);
  private final LastingThreads threads = new LastingThreads();

  Schedule(Rounds rounds, JobHistory history, Cadences cadences, ScheduleSettings settings) {
    this.watch = rounds.watching();
    this.publish = rounds.publishing();
    this.history = history;
    this.cadences = cadences;
    this.settings = settings;
  }

  /** Begins. Each source is watched at once, then at its pace, until closed. */
  public void start() {
    threads.start("publish", Duration.ZERO, this::publishing);
    for (Source source : watch.sources()) {
      threads.start("watch " + source.id(), cadences.of(source.id()), () -> watching(source.id()));
    }
  }

  private void watching(SourceId source) throws InterruptedException {
    for (WatchReport report : watch.watch(List.of(source))) {
      LOG.info("{}", inWords(report));
    }
    asked.release();
  }

  private void publishing() throws InterruptedException {
    // Whoever asked is served by the run that begins now; nobody's asking is waited for twice.
    boolean wanted = asked.tryAcquire(settings.publishEvery().toMillis(), TimeUnit.MILLISECONDS);
    asked.drainPermits();
    if (threads.ending()) {
      return;
    }
    LOG.debug("publishing ({})", wanted ? "asked" : "by the clock");
    publish.run();
    history.prune(RUNS_KEPT);
  }

  private static String inWords(WatchReport report) {
    return "%s: %d address(es) looked at, %d change(s)%s"
        .formatted(
            report.source(),
            report.checks(),
            report.changes(),
            report.trouble().map(words -> "; " + words).orElse(""));
  }

  /** Ends what is under way at its next good place, and waits for it a while. */
  @Override
  public void close() {
    threads.end();
    asked.release();
    history.stop();
    threads.close();
  }
}
