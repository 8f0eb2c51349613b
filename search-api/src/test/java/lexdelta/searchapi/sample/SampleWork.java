package lexdelta.searchapi.sample;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** The work of a step that tests let wait and fail. */
public final class SampleWork {
  private final AtomicReference<Semaphore> gate = new AtomicReference<>(new Semaphore(1));
  private final AtomicReference<String> failure = new AtomicReference<>("");

  /** The step does not end before {@link #open}. */
  public void close() {
    gate.set(new Semaphore(0));
  }

  public void open() {
    gate.get().release();
  }

  /** The step fails from now on; with nothing to say it does not. */
  public void fail(String words) {
    failure.set(words);
  }

  long deliver() {
    Semaphore passed = gate.get();
    passed.acquireUninterruptibly();
    passed.release();
    if (!failure.get().isEmpty()) {
      throw new IllegalStateException(failure.get());
    }
    return 1;
  }
}
