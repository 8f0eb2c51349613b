package lexdelta.crawler.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.MovableClock;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.jdbc.H2Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class LookLogTest {
  private static final Instant NOON = Instant.parse("2025-04-01T12:00:00Z");
  private static final SourceId SOURCE = new SourceId("sample-pages");
  private static final int LOOKS = 60;

  @TempDir Path folder;
  private final AtomicInteger transactions = new AtomicInteger();
  private H2Record record;
  private Archive archive;
  private LookLog log;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
    archive = Archive.open(folder.resolve("archive"), new MovableClock(NOON));
    log = new LookLog(archive, record.checks(), counted(record.transaction()));
  }

  @AfterEach
  void close() {
    archive.close();
    record.close();
  }

  private TransactionOperations counted(TransactionOperations real) {
    return new TransactionOperations() {
      @Override
      public <T> T execute(TransactionCallback<T> action) {
        transactions.incrementAndGet();
        return real.execute(action);
      }
    };
  }

  private static String note(int number, Consumer<Check> told) {
    told.accept(
        new Check(
            SOURCE,
            URI.create("http://example.org/" + number),
            NOON,
            Outcome.GONE,
            404,
            "sample look",
            Optional.empty(),
            Optional.empty()));
    if (number == 13) {
      throw new IllegalStateException("sample fault");
    }
    return "noted " + number;
  }

  private List<Future<String>> writeAll() throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> looks =
          IntStream.range(0, LOOKS)
              .<Callable<String>>mapToObj(i -> () -> log.write(told -> note(i, told)))
              .toList();
      return threads.invokeAll(looks);
    }
  }

  @Test
  void aLookThatCannotBeWrittenFailsAlone() throws Exception {
    List<Future<String>> written = writeAll();
    assertThat(written.get(5).get()).isEqualTo("noted 5");
    assertThat(written.stream().filter(it -> it.state() == Future.State.FAILED).toList())
        .as("the one that fails, fails alone")
        .hasSize(1);
    assertThat(record.checks().newest(SOURCE, 1000)).hasSize(LOOKS - 1);
  }

  @Test
  void looksThatWaitTogetherShareATransaction() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first =
          threads.submit(() ->
              log.write(told -> {
                begun.countDown();
                await(goOn);
                return note(0, told);
              }));
      begun.await();
      List<Future<String>> others =
          IntStream.range(20, 50)
              .mapToObj(i -> threads.submit(() -> log.write(told -> note(i, told))))
              .toList();
      while (log.waiting() < others.size()) {
        Thread.onSpinWait();
      }
      goOn.countDown();
      assertThat(first.get()).isEqualTo("noted 0");
      for (Future<String> other : others) {
        other.get();
      }
    }
    assertThat(transactions.get()).as("one for the first, one for all who waited").isEqualTo(2);
    assertThat(record.checks().newest(SOURCE, 1000)).hasSize(31);
  }

  @Test
  void looksLeftForLaterAreWrittenWithoutBeingAskedFor() throws Exception {
    for (int i = 20; i < 50; i++) {
      int number = i;
      log.later(0, told -> note(number, told));
    }
    assertThat(record.checks().newest(SOURCE, 1000)).isEmpty();
    while (record.checks().newest(SOURCE, 1000).isEmpty()) {
      Thread.sleep(10);
    }
    assertThat(record.checks().newest(SOURCE, 1000)).hasSize(30);
    assertThat(transactions.get()).isEqualTo(1);
  }

  @Test
  void whoAsksForALookGetsItWrittenAtOnceWithAllBeforeIt() {
    log.later(0, told -> note(1, told));
    LookLog.Written<String> second = log.later(0, told -> note(2, told));
    LookLog.Written<String> faulty = log.later(0, told -> note(13, told));
    assertThat(second.result()).isEqualTo("noted 2");
    assertThat(record.checks().newest(SOURCE, 1000))
        .extracting(check -> check.address().getPath())
        .containsExactly("/2", "/1");
    assertThatThrownBy(faulty::result).hasMessage("sample fault");
  }

  @Test
  void manyLooksOrLargeOnesDoNotWaitInMemory() {
    for (int i = 0; i < LookLog.MOST; i++) {
      log.later(0, told -> note(1, told));
    }
    assertThat(record.checks().newest(SOURCE, 1000)).hasSize(LookLog.MOST);
    log.later(100 << 20, told -> note(1, told));
    assertThat(record.checks().newest(SOURCE, 1000)).hasSize(LookLog.MOST + 1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
