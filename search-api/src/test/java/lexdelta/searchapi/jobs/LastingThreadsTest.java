package lexdelta.searchapi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How work that lasts is ended. */
class LastingThreadsTest {
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path folder;

  /** As the record's file is written by H2: an interrupt in the midst closes it for everybody. */
  @Test
  void whatIsWritingIsNotInterrupted() throws Exception {
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("record"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      CountDownLatch begun = new CountDownLatch(1);
      AtomicInteger written = new AtomicInteger();
      LastingThreads threads = new LastingThreads();
      threads.start(
          "writer",
          NEVER,
          () -> {
            begun.countDown();
            while (!threads.ending() || written.get() < 1_000) {
              written.addAndGet(write(file));
            }
          });
      begun.await();
      threads.close();
      assertThat(file.isOpen()).isTrue();
      assertThat(file.size()).isEqualTo(written.get());
    }
  }

  private static int write(FileChannel file) {
    try {
      return file.write(ByteBuffer.wrap(new byte[] {1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatRestsEndsAtOnce() throws Exception {
    AtomicInteger times = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    LastingThreads threads = new LastingThreads();
    threads.start(
        "rare",
        NEVER,
        () -> {
          times.incrementAndGet();
          done.countDown();
        });
    done.await();
    threads.close();
    assertThat(times).hasValue(1);
  }

  @Test
  void afterAFailureItBeginsAnewOnlyLater() throws Exception {
    AtomicInteger times = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    LastingThreads threads = new LastingThreads();
    threads.start(
        "failing",
        Duration.ZERO,
        () -> {
          times.incrementAndGet();
          done.countDown();
          throw new IllegalStateException("The sample fails.");
        });
    done.await();
    threads.close();
    assertThat(times).hasValue(1);
  }
}
