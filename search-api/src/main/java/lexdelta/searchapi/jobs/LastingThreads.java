package lexdelta.searchapi.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that do their work over and over until they are told to end; a failure is logged, and the
 * work begins anew. Nobody is interrupted at work: an interrupt in the midst of reading or writing
 * closes the file of the record for everybody.
 */
final class LastingThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LastingThreads.class);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch ending = new CountDownLatch(1);

  /** Work that is done once, and soon again. */
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  /** Begins to do work, with a pause after each time. */
  void start(String name, Duration pause, Work work) {
    threads.add(Thread.ofVirtual().name(name).start(() -> repeat(name, pause, work)));
  }

  private void repeat(String name, Duration pause, Work work) {
    try {
      boolean ended = false;
      while (!ended) {
        ended = rest(once(name, work) ? pause : AFTER_FAILURE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LOG.debug("{} ends", name);
  }

  private static boolean once(String name, Work work) throws InterruptedException {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.error("{} failed; it begins anew in {}", name, AFTER_FAILURE, e);
      return false;
    }
  }

  private boolean rest(Duration pause) throws InterruptedException {
    return ending.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether they were told to end. */
  boolean ending() {
    return ending.getCount() == 0;
  }

  /** Tells all to end after what they are doing. */
  void end() {
    ending.countDown();
  }

  /** Ends all, and waits for them as long as patience lasts. */
  @Override
  public void close() {
    end();
    long last = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Thread thread : threads) {
        Duration left = Duration.ofNanos(Math.max(1, last - System.nanoTime()));
        if (!thread.join(left)) {
          LOG.warn("{} is cut off in its work; the next run goes on with it", thread.getName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
