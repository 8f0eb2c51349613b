package lexdelta.searchapi.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.TopicMatcher;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/**
 * How fast stored queries are matched, beside Lucene's monitor and the percolator of a real node of
 * OpenSearch: the same queries of mixed kinds, made of the words of recorded law, and the same
 * changed sections of 2,000 words, one after the other, in one run. Run where the launcher lies, on a
 * machine that does nothing else; {@code LEXDELTA_RECORDINGS} names the recordings:
 *
 * <pre>
 * ./mvnw -q -pl search-api -am test-compile dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath
 * java -Xmx3g --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
 *     -cp search-api/target/test-classes:search-api/target/classes:$(cat search-api/target/classpath) \
 *     lexdelta.searchapi.speed.MatchBenchmark all 10000 100000
 * </pre>
 *
 * {@code all} asks all three, {@code alone} leaves the others out, {@code burst} only matches 1,000
 * changes for so many subscriptions to queries, citations and sources, with the reasons; {@code all}
 * ends with that for the last size. It prints tables in Markdown.
 */
public final class MatchBenchmark {
  private static final int SECTIONS = 60;
  private static final int WORDS = 2_000;
  private static final int CHANGES = 1_000;

  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(8);

  private final Corpus corpus;
  private final List<String> searches;
  private final List<ChangedSection> sections;

  private MatchBenchmark(Corpus corpus, int most) {
    this.corpus = corpus;
    this.searches = StoredSearches.of(corpus.passages(), most);
    this.sections = ChangedSection.of(corpus, WORDS, SECTIONS);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2 || !Set.of("all", "alone", "burst").contains(arguments[0])) {
      throw new IllegalArgumentException("all, alone or burst, and how many queries?");
    }
    List<Integer> sizes = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    int most = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
    Corpus corpus = Corpus.read(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
    MatchBenchmark benchmark = new MatchBenchmark(corpus, most);
    System.out.printf(
        "%d sections of %,d words; load %.2f%n%n", benchmark.sections.size(), WORDS, load());
    if (!arguments[0].equals("burst")) {
      benchmark.compare(sizes, arguments[0].equals("all"));
    }
    if (!arguments[0].equals("alone")) {
      benchmark.burst(most);
    }
    System.exit(0);
  }

  private static double load() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getSystemLoadAverage();
  }

  private void compare(List<Integer> sizes, boolean others) throws Exception {
    System.out.println(
        "| queries | engine | loaded in s | 50 % ms | 95 % ms | processor ms | true of a section | room |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int size : sizes) {
      List<Query> queries = searches.subList(0, size).stream().map(MatchBenchmark::read).toList();
      try (StoredSide ours = new LexdeltaStored()) {
        measure(ours, queries);
      }
      if (others) {
        try (StoredSide monitor = new MonitorStored()) {
          measure(monitor, queries);
        }
        Path folder = Files.createTempDirectory("lexdelta-percolator");
        try (StoredSide percolator =
            new PercolatorStored(Files.createDirectories(folder.resolve("node")))) {
          measure(percolator, queries);
        }
      }
    }
  }

  private static Query read(String search) {
    try {
      return QueryLanguage.parse(search).query();
    } catch (QuerySyntaxException e) {
      throw new IllegalStateException(search, e);
    }
  }

  private void measure(StoredSide side, List<Query> queries) throws Exception {
    long begin = System.nanoTime();
    side.load(queries);
    double loaded = (System.nanoTime() - begin) / 1e9;
    ask(side, WARM_UP);
    long processor = side.processorNanos();
    Asked asked = ask(side, MEASURED);
    long used = side.processorNanos() - processor;
    Trial.Times times = new Trial.Times(asked.nanos(), MEASURED);
    System.out.printf(
        "| %,d | %s | %.1f | %.2f | %.2f | %.2f | %.0f | %s |%n",
        queries.size(),
        side.name(),
        loaded,
        times.percentile(50),
        times.percentile(95),
        used / 1e6 / asked.nanos().length,
        (double) asked.found() / asked.nanos().length,
        side.room());
  }

  /**
   * What came of asking.
   *
   * @param nanos of each section, ascending
   * @param found queries that were true, all together
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Asked(long[] nanos, long found) {}

  /** Asks about all sections once at least, and for so long. */
  private Asked ask(StoredSide side, Duration length) throws Exception {
    LongStream.Builder nanos = LongStream.builder();
    long found = 0;
    long end = System.nanoTime() + length.toNanos();
    do {
      for (ChangedSection section : sections) {
        long begin = System.nanoTime();
        found += side.match(section);
        nanos.add(System.nanoTime() - begin);
      }
    } while (System.nanoTime() < end);
    return new Asked(nanos.build().sorted().toArray(), found);
  }

  /** Many changes of a day, as the alerts match them, with the reasons for each subscription. */
  private void burst(int subscriptions) {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < subscriptions; i++) {
      topics.add(subscription(i));
    }
    List<Reading> readings =
        corpus.histories().stream().map(history -> history.getLast().reading()).toList();
    long begin = System.nanoTime();
    try (TopicMatcher matcher = TopicMatcher.of(topics, new Analyzers(), LocalDate.EPOCH)) {
      matcher.match(changed(readings.getFirst()));
      double loaded = (System.nanoTime() - begin) / 1e9;
      begin = System.nanoTime();
      long processor = HeldHere.processorNanos();
      long told = 0;
      long words = 0;
      for (int i = 0; i < CHANGES; i++) {
        Reading reading = readings.get((int) ((long) i * readings.size() / CHANGES));
        told += matcher.match(changed(reading)).size();
        words += reading.provisions().stream().mapToLong(it -> it.text().split(" ").length).sum();
      }
      System.out.printf(
          "%n%,d changes of %,d words in the mean, %,d subscriptions held in %.1f s: %.1f s, processor"
              + " %.1f s; %,d told, %,d problems; load %.2f%n",
          CHANGES,
          words / CHANGES,
          subscriptions,
          loaded,
          (System.nanoTime() - begin) / 1e9,
          (HeldHere.processorNanos() - processor) / 1e9,
          told,
          matcher.problems().size(),
          load());
    }
  }

  private static ChangedText changed(Reading reading) {
    return ChangedText.whole(LexdeltaStored.SOURCE, reading);
  }

  /** Of a hundred, fourteen are to citations and one to a source. */
  private Topic subscription(int number) {
    TopicId id = new TopicId("wish-" + number);
    int kind = number % 100;
    if (kind < 14) {
      String citation = "8 CFR " + (number / 100 % 300 + 100) + "." + kind;
      return new Topic(id, "Sample", "", "", List.of(new CitationScope(citation)), List.of());
    }
    if (kind == 14) {
      SourceId source = number % 1_000 == 14 ? LexdeltaStored.SOURCE : new SourceId("other");
      return new Topic(id, "Sample", "", "", List.of(), List.of(source));
    }
    return new Topic(id, "Sample", "", searches.get(number), List.of(), List.of());
  }
}
