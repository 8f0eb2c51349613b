package lexdelta.crawler.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lexdelta.crawler.archive.Archive;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes looks down, those that wait at the same time in one transaction: whoever comes first writes
 * for all who wait by then, with one wait for the disk of the archive and one for that of the
 * record. What of them cannot be written together is written one by one, so that nobody suffers for
 * another's fault. Safe for many threads.
 */
final class LookLog {
  private static final int MOST = 256;

  private final Archive archive;
  private final TransactionOperations transaction;
  private final ConcurrentLinkedQueue<Entry<?>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  LookLog(Archive archive, TransactionOperations transaction) {
    this.archive = archive;
    this.transaction = transaction;
  }

  /** Runs work that writes a look down; what it returned is on the disk. */
  <T> T write(Supplier<T> work) {
    Entry<T> entry = new Entry<>(work);
    waiting.add(entry);
    writing.lock();
    try {
      while (!entry.done) {
        writeWaiting();
      }
    } finally {
      writing.unlock();
    }
    return entry.result();
  }

  /** How many looks wait to be written by somebody. */
  int waiting() {
    return waiting.size();
  }

  private void writeWaiting() {
    List<Entry<?>> together = new ArrayList<>();
    Entry<?> next = waiting.poll();
    while (next != null) {
      together.add(next);
      next = together.size() < MOST ? waiting.poll() : null;
    }
    if (together.size() > 1 && writtenTogether(together)) {
      return;
    }
    together.forEach(this::writeAlone);
  }

  private boolean writtenTogether(List<Entry<?>> entries) {
    try {
      transaction.executeWithoutResult(status ->
          archive.together(() -> {
            entries.forEach(Entry::run);
            return entries;
          }));
      entries.forEach(Entry::end);
      return true;
    } catch (RuntimeException e) {
      return false; // one of them fails; alone, it fails alone
    }
  }

  private void writeAlone(Entry<?> entry) {
    try {
      transaction.executeWithoutResult(status -> entry.run());
    } catch (RuntimeException e) {
      entry.failure = e;
    } finally {
      entry.end();
    }
  }

  /** Work that waits; touched by one thread at a time, under the lock. */
  private static final class Entry<T> {
    private final Supplier<T> work;
    private @Nullable T result;
    private @Nullable RuntimeException failure;
    private volatile boolean done;

    Entry(Supplier<T> work) {
      this.work = work;
    }

    void run() {
      result = work.get();
    }

    void end() {
      done = true;
    }

    T result() {
      if (failure != null) {
        throw failure;
      }
      if (result == null) {
        throw new IllegalStateException("A look was written down without a result.");
      }
      return result;
    }
  }
}
