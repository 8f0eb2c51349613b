package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Shows hits in two halves, side by side where a processor has nothing else to do. Where none has,
 * one after the other, by whoever asked.
 */
final class SideBySide {
  /** Fewer are not worth waking somebody. */
  private static final int WORTH_IT = 3;

  private SideBySide() {}

  /** Work that is done on each half; it must share nothing with itself. */
  @FunctionalInterface
  interface Work<T, R> {
    List<R> on(List<T> some) throws IOException;
  }

  /** What comes of a list, in its order. */
  static <T, R> List<R> of(List<T> all, Work<T, R> work) throws IOException {
    if (all.size() < WORTH_IT) {
      return work.on(all);
    }
    int half = (all.size() + 1) / 2;
    ForkJoinTask<List<R>> others =
        ForkJoinPool.commonPool().submit(() -> work.on(all.subList(half, all.size())));
    List<R> done;
    try {
      done = new ArrayList<>(work.on(all.subList(0, half)));
    } finally {
      // What reads the index must not outlive the search.
      others.quietlyJoin();
    }
    done.addAll(result(others));
    return done;
  }

  private static <R> List<R> result(ForkJoinTask<List<R>> task) throws IOException {
    @Nullable Throwable failure = task.getException();
    if (failure == null) {
      return task.getRawResult();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException read) {
        throw read;
      }
    }
    throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }
}
