package lexdelta.searchapi.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that was started by hand, on a thread of its own; the same work once at a time. What became of the
 * last pieces is known until the service stops. Safe for use by many threads.
 */
final class StartedWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StartedWork.class);
  private static final int REMEMBERED = 10;

  /** How long the service's end waits for what is under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InstantSource clock;
  private final Runnable stop;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Started> all = new ArrayDeque<>();

  /** Something to do. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @return what became of it, in words
     * @throws InterruptedException when the service is stopped meanwhile
     */
    String run() throws InterruptedException;
  }

  /**
   * What was started.
   *
   * @param outcome in words; empty while it is under way
   */
  record Started(String what, Instant at, Optional<Instant> endedAt, String outcome) {}

  /**
   * With nothing started.
   *
   * @param stop asks what is under way to end at its next good place
   */
  StartedWork(InstantSource clock, Runnable stop) {
    this.clock = clock;
    this.stop = stop;
  }

  /**
   * Starts work.
   *
   * @param what names it, for people
   * @return false where the same is under way
   */
  boolean start(String what, Work work) {
    Started started = new Started(what, clock.instant(), Optional.empty(), "");
    synchronized (all) {
      if (all.stream().anyMatch(it -> it.what().equals(what) && it.endedAt().isEmpty())) {
        return false;
      }
      all.addFirst(started);
      while (all.size() > REMEMBERED && all.getLast().endedAt().isPresent()) {
        all.removeLast();
      }
    }
    threads.execute(() -> end(started, outcome(what, work)));
    return true;
  }

  private static String outcome(String what, Work work) {
    try {
      return work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "cut off: the service was stopped";
    } catch (RuntimeException e) {
      LOG.error("{} failed", what, e);
      return "failed: " + e.getMessage();
    }
  }

  private void end(Started started, String outcome) {
    synchronized (all) {
      List<Started> now = new ArrayList<>(all);
      now.replaceAll(it ->
          it.equals(started)
              ? new Started(it.what(), it.at(), Optional.of(clock.instant()), outcome)
              : it);
      all.clear();
      all.addAll(now);
    }
  }

  /** The newest first. */
  List<Started> all() {
    synchronized (all) {
      return List.copyOf(all);
    }
  }

  /** Nobody is interrupted: that would close the file of the record for everybody. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (all().stream().anyMatch(it -> it.endedAt().isEmpty())) {
        stop.run();
        threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
