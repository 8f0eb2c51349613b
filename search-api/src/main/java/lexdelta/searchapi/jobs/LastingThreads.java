package lexdelta.searchapi.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that go on until interrupted; a failure of their work is logged and it begins anew. */
final class LastingThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LastingThreads.class);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Thread> threads = new ArrayList<>();

  /** Work that ends only by being interrupted. */
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  void start(String name, Work work) {
    threads.add(Thread.ofVirtual().name(name).start(() -> repeat(name, work)));
  }

  private static void repeat(String name, Work work) {
    try {
      while (true) {
        try {
          work.run();
        } catch (RuntimeException e) {
          LOG.error("{} failed; it begins anew in {}", name, AFTER_FAILURE, e);
          Thread.sleep(AFTER_FAILURE);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("{} ends", name);
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
