package lexdelta.searchapi.command;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.index.Filters;
import lexdelta.indexer.index.Ordering;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.searchapi.jobs.Publish;
import lexdelta.searchapi.speed.Corpus;
import lexdelta.searchapi.speed.Engine;
import lexdelta.searchapi.speed.LexdeltaEngine;
import lexdelta.searchapi.speed.OpenSearchEngine;
import lexdelta.searchapi.speed.PostgresEngine;
import lexdelta.searchapi.speed.Question;
import lexdelta.searchapi.speed.Questions;
import lexdelta.searchapi.speed.Trial;

/**
 * How fast searches are answered, beside a real node of OpenSearch and the full text search of a real
 * PostgreSQL: the same passages, questions made of their words, ten titles with highlighted snippets,
 * one client over HTTP, one run. Run where the launcher lies, on a machine that does nothing else;
 * {@code LEXDELTA_RECORDINGS} names the recordings:
 *
 * <pre>
 * ./lexdelta --version
 * ./mvnw -q -pl search-api -am test-compile dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath
 * java -Xmx3g --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
 *     -cp search-api/target/test-classes:search-api/target/classes:$(cat search-api/target/classpath) \
 *     lexdelta.searchapi.command.SearchBenchmark all
 * </pre>
 *
 * {@code all} fills a record with the corpus, times how soon a day's changes are found, then starts
 * {@code ./lexdelta serve} and the two others, each a process of its own, asks all of them, and
 * searches on while the index is rebuilt. It prints tables in Markdown and takes about six minutes.
 * {@code alone} leaves the others out, {@code asked} also the changes and the rebuild. A second argument names a folder that is kept: a record
 * that lies in it is used again.
 */
final class SearchBenchmark {
  private static final int EACH = 120;
  private static final int CHANGED = 100;

  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(4);

  private final Path folder;
  private final List<Corpus.Kept> passages;
  private final List<List<Question>> kinds;

  private SearchBenchmark(Path folder, Corpus corpus) {
    this.folder = folder;
    this.passages = corpus.passages();
    this.kinds = Questions.of(passages, EACH);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0 || !Set.of("all", "alone", "asked").contains(arguments[0])) {
      throw new IllegalArgumentException("all, alone or asked?");
    }
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path folder =
        arguments.length > 1
            ? Files.createDirectories(Path.of(arguments[1]).toAbsolutePath())
            : Files.createTempDirectory("lexdelta-benchmark");
    Corpus corpus = Corpus.read(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
    System.out.print(corpus.inWords());
    SearchBenchmark benchmark = new SearchBenchmark(folder, corpus);
    System.out.printf("%,d passages; load %.2f%n", benchmark.passages.size(), load());
    benchmark.prepare(corpus, arguments[0].equals("asked"));
    benchmark.run(arguments[0]);
    System.exit(0);
  }

  private static double load() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getSystemLoadAverage();
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** Fills the record and the index, unless they are there, and sees how soon changes are found. */
  private void prepare(Corpus corpus, boolean only) throws Exception {
    boolean there = Files.exists(data().resolve("record.mv.db"));
    try (Installation service = LawRecord.service(data())) {
      long begin = System.nanoTime();
      if (!there) {
        LawRecord.fill(service, corpus);
      }
      long filled = System.nanoTime();
      service.part(IndexCatchUp.class).catchUp(Progress.NONE);
      System.out.printf(
          "recorded in %.1f s, indexed in %.1f s%n",
          (filled - begin) / 1e9, (System.nanoTime() - filled) / 1e9);
      LawRecord.publishAll(service);
      System.out.printf(
          "the index holds %,d passages%n", service.part(SearchIndex.class).passages());
      for (int i = 0; i < (only ? 0 : 3); i++) {
        freshness(service, i);
      }
    }
  }

  /** From the commit of a day's changes until the job that follows it has let searches see them. */
  private void freshness(Installation service, int round) throws Exception {
    String news = "freshlyamended" + (char) ('a' + round) + Long.toString(System.nanoTime(), 36);
    Versions versions = service.part(Versions.class);
    List<Version> today =
        versions.latestBelow("/us/cfr/t8/").stream().skip(100L * round).limit(CHANGED).toList();
    LawRecord.transaction(service)
        .executeWithoutResult(_ ->
            today.forEach(it ->
                LawRecord.append(
                    service,
                    LawRecord.amended(it.reading().orElseThrow(), LocalDate.now(), news),
                    Optional.of(it))));
    long committed = System.nanoTime();
    CompletableFuture<List<String>> publishing =
        CompletableFuture.supplyAsync(service.part(Publish.class)::run);
    SearchRequest request =
        new SearchRequest(
            QueryLanguage.parse(news), LocalDate.now(), 0, 10, Filters.NONE, Ordering.RELEVANCE);
    SearchIndex index = service.part(SearchIndex.class);
    while (index.search(request).total() == 0) {
      Thread.sleep(5);
    }
    System.out.printf(
        "%d sections of title 8 amended: found %,d ms after their commit%n",
        today.size(), (System.nanoTime() - committed) / 1_000_000);
    publishing.join();
  }

  private void run(String what) throws Exception {
    List<Engine> engines = new ArrayList<>();
    try {
      engines.add(LexdeltaEngine.start(data()));
      if (what.equals("all")) {
        long begin = System.nanoTime();
        engines.add(
            OpenSearchEngine.start(
                Files.createTempDirectory(folder, "opensearch"), passages, LocalDate.now()));
        long other = System.nanoTime();
        engines.add(PostgresEngine.start(passages, LocalDate.now()));
        System.out.printf(
            "filled OpenSearch in %.1f s, PostgreSQL in %.1f s%n",
            (other - begin) / 1e9, (System.nanoTime() - other) / 1e9);
      }
      compare(engines);
      if (!what.equals("asked")) {
        searchWhileRebuilding(engines.getFirst());
      }
    } finally {
      for (Engine engine : engines) {
        engine.close();
      }
    }
  }

  private void compare(List<Engine> engines) throws Exception {
    for (Engine engine : engines) {
      for (List<Question> questions : kinds) {
        Trial.of(engine, questions, 2, WARM_UP);
      }
    }
    System.out.printf("%nload %.2f%n%n", load());
    System.out.println(
        "| questions | threads | engine | 50 % ms | 95 % ms | 99 % ms | a second | hits shown |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (List<Question> questions : kinds) {
      for (int threads = 1; threads <= 2; threads++) {
        for (Engine engine : engines) {
          Trial.Times times = Trial.of(engine, questions, threads, MEASURED);
          System.out.printf(
              "| %s | %d | %s | %.2f | %.2f | %.2f | %,.0f | %.1f |%n",
              questions.getFirst().kind(),
              threads,
              engine.name(),
              times.percentile(50),
              times.percentile(95),
              times.percentile(99),
              times.aSecond(),
              Trial.hits(engine, questions));
        }
      }
    }
  }

  private void searchWhileRebuilding(Engine engine) throws Exception {
    List<Question> all = kinds.stream().flatMap(List::stream).toList();
    report("at rest", Trial.of(engine, all, 1, MEASURED));
    Process rebuild =
        LexdeltaEngine.command("rebuild-index", data())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long begin = System.nanoTime();
    int rounds = 0;
    List<Trial.Times> times = new ArrayList<>();
    while (rebuild.isAlive()) {
      times.add(Trial.of(engine, all, 1, Duration.ofSeconds(2)));
      rounds++;
    }
    String said = new String(rebuild.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.printf("rebuilt in %.1f s: %s%n", (System.nanoTime() - begin) / 1e9, said.strip());
    for (int i = 0; i < rounds; i++) {
      report("while it is rebuilt", times.get(i));
    }
  }

  private static void report(String when, Trial.Times times) {
    System.out.printf(
        "searches %s: 50 %% %.2f, 95 %% %.2f, 99 %% %.2f, longest %.0f ms, %,.0f a second%n",
        when,
        times.percentile(50),
        times.percentile(95),
        times.percentile(99),
        times.percentile(100),
        times.aSecond());
  }
}
