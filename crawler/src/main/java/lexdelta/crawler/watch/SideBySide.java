package lexdelta.crawler.watch;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Pieces of work on virtual threads, and the wait for all of them. */
final class SideBySide {
  private SideBySide() {}

  /**
   * Runs work on each item, on this thread when there is but one.
   *
   * @param most how many at once
   * @throws RuntimeException of the first that failed, when all have ended
   */
  static <T> void run(Collection<T> items, int most, Consumer<T> work) {
    if (items.size() == 1) {
      items.forEach(work);
      return;
    }
    Semaphore room = new Semaphore(most);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> all =
          items.stream()
              .<Callable<Void>>map(item ->
                  () -> {
                    room.acquire();
                    try {
                      work.accept(item);
                    } finally {
                      room.release();
                    }
                    return null;
                  })
              .toList();
      for (Future<Void> each : threads.invokeAll(all)) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The work was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
