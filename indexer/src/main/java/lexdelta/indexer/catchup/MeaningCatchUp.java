package lexdelta.indexer.catchup;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lexdelta.indexer.index.LuceneIndex;
import lexdelta.indexer.index.Unread;
import lexdelta.indexer.meaning.Meaning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the model of meaning read what it has not read yet, in the background, on one thread, and at
 * half speed while the machine has more to do than it has processors. Nothing waits for it. May be
 * ended at any instant: what was read is kept, and the next start asks again what is missing.
 */
public final class MeaningCatchUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MeaningCatchUp.class);

  /** A first look at the service should not share the processor with this. */
  private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(20);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  /** About a second of work; so much is lost at most when the process is killed. */
  private static final int AT_ONCE = 32;

  private final LuceneIndex index;
  private final Meaning meaning;
  private final OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Thread thread;
  private boolean reading;

  public MeaningCatchUp(LuceneIndex index, Meaning meaning) {
    this.index = index;
    this.meaning = meaning;
  }

  /** Begins to look, at once and then for ever, for what is missing. */
  public void start() {
    if (meaning.missing().isEmpty()) {
      thread = Thread.ofPlatform().name("meaning").daemon().start(this::go);
    }
  }

  /**
   * Has some texts read.
   *
   * @return how many; 0 when none is missing
   */
  public int readSome() {
    Unread unread = index.unread(AT_ONCE);
    int read = meaning.read(unread.texts(), () -> ended.getCount() == 0);
    say(unread, read);
    return read;
  }

  private void say(Unread unread, int read) {
    if (read > 0 && !reading) {
      LOG.info("What {} of {} passages mean is being read.", unread.passages(), unread.all());
    } else if (read == 0 && reading) {
      LOG.info("What {} passages mean has been read.", unread.all() - unread.passages());
    }
    reading = read > 0;
  }

  private void go() {
    try {
      Duration pause = BEFORE_THE_FIRST;
      while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = readAndRest();
      }
    } catch (InterruptedException e) {
      LOG.debug("Reading ends.");
    }
  }

  private Duration readAndRest() {
    try {
      long start = System.nanoTime();
      if (readSome() == 0) {
        return BETWEEN_LOOKS;
      }
      return busy() ? Duration.ofNanos(System.nanoTime() - start) : Duration.ZERO;
    } catch (RuntimeException e) {
      LOG.error("What passages mean could not be read; it is tried again in {}.", AFTER_FAILURE, e);
      return AFTER_FAILURE;
    }
  }

  private boolean busy() {
    return machine.getSystemLoadAverage() > machine.getAvailableProcessors();
  }

  /** Ends within a second; the thread is not interrupted, that would close the file it writes. */
  @Override
  public void close() {
    ended.countDown();
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
