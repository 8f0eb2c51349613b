package lexdelta.indexer.catchup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work on many items by as many threads as there are processors. */
final class AllProcessors {
  private static final int MOST = 4;

  private AllProcessors() {}

  /**
   * Works on each item, in no order, on this thread when there is but one processor or one item.
   *
   * @param end what each further thread does once nothing is left to begin
   * @throws RuntimeException of the first that failed; the items not begun by then are left
   */
  static <T> void each(Collection<T> items, Consumer<T> work, Runnable end) {
    int threads =
        Math.min(Math.min(MOST, Runtime.getRuntime().availableProcessors()), items.size());
    if (threads < 2) {
      items.forEach(work);
      return;
    }
    Queue<T> left = new ConcurrentLinkedQueue<>(items);
    List<Callable<Void>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(() -> take(left, work, end));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> worker : pool.invokeAll(workers)) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Indexing was interrupted; the next run goes on.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <T> Void take(Queue<T> left, Consumer<T> work, Runnable end) {
    try {
      for (T item = left.poll(); item != null; item = left.poll()) {
        work.accept(item);
      }
      end.run();
      return null;
    } catch (RuntimeException | Error e) {
      left.clear();
      throw e;
    }
  }
}
