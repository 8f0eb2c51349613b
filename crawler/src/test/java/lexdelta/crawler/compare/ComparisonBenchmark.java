package lexdelta.crawler.compare;

import com.github.difflib.DiffUtils;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.ecfr.EcfrFile;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * How fast real law is compared, and in how few words, beside others on the same words in the same
 * process: JGit's histogram and java-diff-utils' Myers, both on words. On one thread; figures are the
 * median of the rounds after the first {@value #WARM}, processor time and wall time. Words are
 * counted as inserted plus deleted, separated by white space; what moved is not counted of ours.
 *
 * <pre>
 * ./mvnw -q -pl crawler test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * LEXDELTA_RECORDINGS=... java -Xmx512m \
 *     -cp crawler/target/test-classes:crawler/target/classes:$(cat crawler/target/classpath) \
 *     lexdelta.crawler.compare.ComparisonBenchmark
 * </pre>
 *
 * With the argument {@code all} java-diff-utils also compares the two far versions of Regulation X,
 * which takes it half a minute.
 */
final class ComparisonBenchmark {
  private static final int WARM = 10;
  private static final int ROUNDS = 25;
  private static final int AMENDMENTS = 100;
  private static final LocalDate ON = LocalDate.of(2030, 1, 1);
  private static final Path RECORDINGS = Path.of(System.getenv("LEXDELTA_RECORDINGS"));

  private ComparisonBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    boolean all = List.of(arguments).contains("all");
    Path days = RECORDINGS.resolve("web/ecfr.gov/title-1");
    List<Reading> before = read(new EcfrFile(), days.resolve("2017-03-14.xml"));
    List<Reading> after = read(new EcfrFile(), days.resolve("2017-10-20.xml"));
    measure("title 1, 2017-03-14 → 2017-10-20", before, after, true);
    Path file = RECORDINGS.resolve("web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml");
    List<Reading> title = read(new EcfrBulkFile(), file);
    List<Reading> amended = amended(title, new Random(8));
    measure("title 8 and a copy with 100 amendments", title, amended, false);
    time(
        "title 8 read and compared with the copy",
        () -> {
          try {
            return Collation.of(amended, read(new EcfrBulkFile(), file)).documents().size();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    List<Path> versions;
    try (Stream<Path> files = Files.list(RECORDINGS.resolve("truth/regml-1024"))) {
      versions = files.sorted().toList();
    }
    measure(
        "Regulation X, first and last version",
        List.of(RegulationX.read(versions.getFirst())),
        List.of(RegulationX.read(versions.getLast())),
        all);
  }

  private static List<Reading> read(FileFormat format, Path file) throws Exception {
    return format.read(Files.readAllBytes(file), ON);
  }

  private static void measure(
      String what, List<Reading> before, List<Reading> after, boolean diffUtils) {
    List<String> left = words(before);
    List<String> right = words(after);
    System.out.printf("%s: %,d → %,d words%n", what, left.size(), right.size());
    Counted ours = Counted.of(Collation.of(before, after));
    System.out.printf("  Lexdelta: %s%n", ours);
    time("  Lexdelta", () -> Collation.of(before, after).documents().size());
    RawText a = raw(left);
    RawText b = raw(right);
    int histogram =
        new HistogramDiff()
            .diff(RawTextComparator.DEFAULT, a, b).stream()
                .mapToInt(edit -> edit.getLengthA() + edit.getLengthB())
                .sum();
    System.out.printf("  JGit histogram: %,d words changed%n", histogram);
    time(
        "  JGit histogram", () -> new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b).size());
    if (diffUtils) {
      long start = System.nanoTime();
      int myers =
          DiffUtils.diff(left, right).getDeltas().stream()
              .mapToInt(delta -> delta.getSource().size() + delta.getTarget().size())
              .sum();
      System.out.printf(
          "  java-diff-utils: %,d words changed, once, %,d ms%n",
          myers, (System.nanoTime() - start) / 1_000_000);
    }
  }

  private static void time(String what, Supplier<Integer> work) {
    long[] wall = new long[ROUNDS];
    long[] processor = new long[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      if (work.get() < 0) {
        throw new IllegalStateException();
      }
      if (round >= 0) {
        wall[round] = System.nanoTime() - start;
        processor[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(processor);
    System.out.printf(
        "%s: %.1f ms, processor %.1f ms%n",
        what, wall[ROUNDS / 2] / 1e6, processor[ROUNDS / 2] / 1e6);
  }

  private static List<String> words(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.provisions().stream())
        .flatMap(provision -> Stream.of(provision.text().split("\\s+")))
        .toList();
  }

  private static RawText raw(List<String> words) {
    return new RawText(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
  }

  /** Provisions edited, removed, moved and doubled. */
  private static List<Reading> amended(List<Reading> title, Random random) {
    String[] words = "may must not 30 days six $1,450.00 214.2(h)(13) , . (b) alien the".split(" ");
    List<Reading> amended = new ArrayList<>(title);
    for (int i = 0; i < AMENDMENTS; i++) {
      int number = random.nextInt(amended.size());
      Reading reading = amended.get(number);
      List<Provision> provisions = new ArrayList<>(reading.provisions());
      if (provisions.size() < 2) {
        continue;
      }
      int place = random.nextInt(provisions.size());
      Provision provision = provisions.get(place);
      switch (random.nextInt(5)) {
        case 0 -> provisions.remove(place);
        case 1 -> provisions.add(random.nextInt(provisions.size()), provision);
        case 2 -> provisions.add(random.nextInt(provisions.size()), provisions.remove(place));
        default ->
            provisions.set(
                place,
                Provision.of(provision.kind(), RandomEdits.edit(provision.text(), words, random)));
      }
      amended.set(
          number,
          new Reading(
              reading.document(),
              reading.kind(),
              reading.citation(),
              reading.heading(),
              reading.hierarchy(),
              reading.effectiveOn(),
              reading.publishedOn(),
              provisions));
    }
    return amended;
  }
}
