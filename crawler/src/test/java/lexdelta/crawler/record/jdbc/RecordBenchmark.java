package lexdelta.crawler.record.jdbc;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.NOON;
import static lexdelta.crawler.record.SampleRecords.change;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static lexdelta.crawler.record.SampleRecords.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.Version;

/**
 * How fast the record is on H2 and on PostgreSQL, both on this machine and both on disk before they
 * acknowledge. Versions are of 5,000 characters, a mean section of title 8. Prints the median of
 * five rounds after two that do not count.
 *
 * <pre>
 * ./mvnw -q -pl crawler test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp crawler/target/test-classes:crawler/target/classes:$(cat crawler/target/classpath) \
 *     lexdelta.crawler.record.jdbc.RecordBenchmark
 * </pre>
 */
final class RecordBenchmark {
  private static final int MANY = 1_000;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final LocalDate DAY = LocalDate.parse("2025-03-03");
  private static final String TEXT = "(a) Sample text of a provision; not law. ".repeat(122);

  private final TestRecord record;
  private int round;

  private RecordBenchmark(TestRecord record) {
    this.record = record;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("lexdelta-benchmark");
    System.out.printf("%-58s %12s %12s%n", "milliseconds, median of " + ROUNDS, "H2", "PostgreSQL");
    try (TestRecord h2 = new H2Record(folder);
        TestRecord postgres = new PostgresRecord(folder)) {
      List<RecordBenchmark> both = List.of(new RecordBenchmark(h2), new RecordBenchmark(postgres));
      line("1,000 commits of a snapshot", both, RecordBenchmark::commitOneByOne);
      line("1,000 versions and changes, a commit each", both, RecordBenchmark::versionsOneByOne);
      line("1,000 versions and changes in one commit", both, RecordBenchmark::versionsAtOnce);
      line("texts of a day of 1,000 documents", both, RecordBenchmark::readAsOf);
      line("one walk over all documents, pages of 100", both, RecordBenchmark::walk);
    }
  }

  private static void line(String what, List<RecordBenchmark> both, Measured measured) {
    double[] medians = both.stream().mapToDouble(one -> one.median(measured)).toArray();
    System.out.printf("%-58s %12.0f %12.0f%n", what, medians[0], medians[1]);
  }

  private double median(Measured measured) {
    double[] millis = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      round++;
      long begin = System.nanoTime();
      measured.run(this);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[ROUNDS / 2];
  }

  private void commitOneByOne() {
    for (int i = 0; i < MANY; i++) {
      String bytes = round + "/" + i;
      record
          .transaction()
          .executeWithoutResult(t -> record.snapshots().append(snapshot(LIST, NOON, bytes)));
    }
  }

  private void versionsOneByOne() {
    Snapshot from = record.snapshots().append(snapshot(LIST, NOON, "one by one"));
    for (int i = 0; i < MANY; i++) {
      int number = i;
      record.transaction().executeWithoutResult(t -> append(from, number));
    }
  }

  private void versionsAtOnce() {
    Snapshot from = record.snapshots().append(snapshot(LIST, NOON, "at once"));
    record
        .transaction()
        .executeWithoutResult(t -> {
          for (int i = 0; i < MANY; i++) {
            append(from, i);
          }
        });
  }

  private void append(Snapshot from, int number) {
    Reading reading = section("1." + number, DAY.plusDays(round), TEXT);
    Version appended = record.versions().append(version(from, reading));
    record.changes().append(List.of(change(appended)));
  }

  private void readAsOf() {
    for (int i = 0; i < MANY; i++) {
      var document = new DocumentId("/us/cfr/t8/s1." + i);
      if (record.versions().asOf(document, DAY.plusDays(12)).isEmpty()) {
        throw new IllegalStateException("No text of " + document);
      }
    }
  }

  private void walk() {
    Optional<DocumentId> last = Optional.empty();
    for (List<DocumentId> page = record.versions().documents(last, 100);
        !page.isEmpty();
        page = record.versions().documents(last, 100)) {
      last = Optional.of(page.getLast());
    }
  }

  private interface Measured {
    void run(RecordBenchmark benchmark);
  }
}
