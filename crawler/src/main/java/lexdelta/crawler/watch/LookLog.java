package lexdelta.crawler.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes looks down, those that wait at the same time in one transaction: whoever comes first writes
 * for all who wait by then, with one wait for the disk of the archive and one for that of the
 * record. Who need not know at once that a look is on the disk leaves it ({@link #later}) and asks
 * for it in the end; it is written after a moment, with others. What of them cannot be written
 * together is written one by one, so that nobody suffers for another's fault. Looks are written in
 * the order in which they came. Safe for many threads.
 */
final class LookLog {
  /** More are not written together. */
  static final int MOST = 512;

  /** Nor do more bytes wait in memory: one more look, and they are written. */
  private static final long MOST_BYTES = 4 << 20;

  /** No look waits longer for company: what a kill takes is no more than this. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Archive archive;
  private final Checks checks;
  private final TransactionOperations transaction;
  private final ConcurrentLinkedQueue<Entry<?>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong count = new AtomicLong();
  private final AtomicBoolean expected = new AtomicBoolean();
  private final ReentrantLock writing = new ReentrantLock();

  LookLog(Archive archive, Checks checks, TransactionOperations transaction) {
    this.archive = archive;
    this.checks = checks;
    this.transaction = transaction;
  }

  /** A look that is written, or will be. */
  interface Written<T> {
    /**
     * What its work returned; when this returns, it is on the disk.
     *
     * @throws RuntimeException of the work, or of the disk; nothing is kept then
     */
    T result();
  }

  /**
   * Runs work that writes a look down; what it returned is on the disk.
   *
   * @param work is given whom to tell the look's check
   */
  <T> T write(Function<Consumer<Check>, T> work) {
    return enqueue(new Entry<>(work, 0)).result();
  }

  /**
   * Leaves work that writes a look down to be done within moments.
   *
   * @param size about how many bytes wait in memory with it
   */
  <T> Written<T> later(long size, Function<Consumer<Check>, T> work) {
    Entry<T> entry = enqueue(new Entry<>(work, size));
    if (count.get() >= MOST || bytes.get() >= MOST_BYTES) {
      return written(entry);
    }
    if (expected.compareAndSet(false, true)) {
      Thread.ofVirtual().name("look-log").start(this::writeSoon);
    }
    return entry;
  }

  /** How many looks wait to be written by somebody. */
  int waiting() {
    return waiting.size();
  }

  private <T> Entry<T> enqueue(Entry<T> entry) {
    count.incrementAndGet();
    bytes.addAndGet(entry.size);
    waiting.add(entry);
    return entry;
  }

  private void writeSoon() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    expected.set(false); // first, so that who comes now is not forgotten
    writing.lock();
    try {
      while (!waiting.isEmpty()) {
        writeWaiting();
      }
    } finally {
      writing.unlock();
    }
  }

  private <T> Entry<T> written(Entry<T> entry) {
    writing.lock();
    try {
      while (!entry.done) {
        writeWaiting();
      }
    } finally {
      writing.unlock();
    }
    return entry;
  }

  private void writeWaiting() {
    List<Entry<?>> together = new ArrayList<>();
    Entry<?> next = waiting.poll();
    while (next != null) {
      count.decrementAndGet();
      bytes.addAndGet(-next.size);
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
            run(entries);
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
      transaction.executeWithoutResult(status -> run(List.of(entry)));
    } catch (RuntimeException e) {
      entry.failure = e;
    } finally {
      entry.end();
    }
  }

  private void run(List<Entry<?>> entries) {
    List<Check> told = new ArrayList<>(entries.size());
    entries.forEach(entry -> entry.run(told::add));
    checks.append(told);
  }

  /** Work that waits; touched by one thread at a time, under the lock. */
  private final class Entry<T> implements Written<T> {
    private final long size;
    private @Nullable Function<Consumer<Check>, T> work;
    private @Nullable T result;
    private @Nullable RuntimeException failure;
    private volatile boolean done;

    Entry(Function<Consumer<Check>, T> work, long size) {
      this.work = work;
      this.size = size;
    }

    void run(Consumer<Check> told) {
      if (work != null) {
        result = work.apply(told);
      }
    }

    void end() {
      work = null; // with the bytes it holds
      done = true;
    }

    @Override
    public T result() {
      if (!done) {
        written(this);
      }
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
