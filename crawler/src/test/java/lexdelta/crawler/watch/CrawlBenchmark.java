package lexdelta.crawler.watch;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.fetch.FetchSettings;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.WatchedSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How fast unchanged pages are looked at: each asked for, answered on loopback by another process,
 * kept in the archive as a revisit and in the record as a check, both on the disk. Pages of 20 kB on
 * 200 host names, since politeness is per host. The first round stores the pages; each later one is
 * timed, with the processor time of this process alone. Prints the rounds.
 *
 * <pre>
 * ./mvnw -q -pl crawler test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx512m -XX:+UseSerialGC \
 *     -cp crawler/target/test-classes:crawler/target/classes:$(cat crawler/target/classpath) \
 *     lexdelta.crawler.watch.CrawlBenchmark validators 10000
 * </pre>
 *
 * {@code validators}: the pages have entity tags. {@code hash}: they have none, and come whole at
 * every look. {@code urlwatch}: the same pages with entity tags are also watched by urlwatch, if it
 * is installed (Debian: {@code apt-get install urlwatch}). Compared is the processor time, user and
 * system, of the second run of its process, which starts for each run as its timer starts it, with
 * that of a warm round of ours, as a resident service has it; {@code urlwatch 1000} is meant.
 */
final class CrawlBenchmark {
  private static final int HOSTS = 200;
  private static final int ROUNDS = 5;

  /** So many looks, and what they run through is compiled. */
  private static final int WARM = 50_000;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private CrawlBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("serve")) {
      serve(arguments[1].equals("validators"));
      return;
    }
    String mode = arguments[0].equals("urlwatch") ? "validators" : arguments[0];
    Process server =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                CrawlBenchmark.class.getName(),
                "serve",
                mode)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
      int pages = Integer.parseInt(arguments[1]);
      URI address = URI.create(said.readLine());
      double ours = crawl(pages, address);
      if (arguments[0].equals("urlwatch")) {
        UrlwatchRun.compare(pages, address, ours);
      }
    } finally {
      server.destroy();
    }
    System.exit(0);
  }

  private static void serve(boolean validators) throws IOException {
    String text = "<p>Sample paragraph of a page that does not change; no law.</p>\n".repeat(310);
    byte[] page =
        ("<!doctype html><html><body><main>" + text + "</main></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, page, validators));
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, byte[] page, boolean validators)
      throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      if (validators) {
        exchange.getResponseHeaders().add("ETag", "\"1\"");
      }
      if (exchange.getRequestHeaders().getFirst("If-None-Match") != null) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  /** Processor time of the best round, in milliseconds. */
  private static double crawl(int pages, URI server) throws IOException {
    Path folder = Files.createTempDirectory("lexdelta-benchmark");
    FetchSettings settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "lexdelta.fetch.route-all-to", server.toString(),
                        "lexdelta.fetch.contact", "law@example.org",
                        "lexdelta.fetch.interval", "0s")))
            .bindOrCreate("lexdelta.fetch", FetchSettings.class);
    try (H2Record record = new H2Record(folder);
        Archive archive = Archive.open(folder.resolve("archive"), Clock.systemUTC());
        Fetcher fetcher = new Fetcher(settings, Clock.systemUTC(), duration -> {})) {
      FetchStep step =
          new FetchStep(
              fetcher,
              archive,
              new FetchStep.Store(
                  record.snapshots(),
                  record.checks(),
                  snapshot -> archive.read(snapshot.place()),
                  record.transaction()),
              Clock.systemUTC());
      ManyPages source = ManyPages.of(pages);
      double best = round(step, source, "first");
      int rounds = Math.max(ROUNDS, WARM / pages); // as warm with few pages as with many
      for (int round = 0; round < rounds; round++) {
        best = Math.min(best, round(step, source, "unchanged"));
      }
      System.out.printf(
          "%s, %d MB of heap in use%n",
          folder, (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
      return best;
    }
  }

  private static double round(FetchStep step, ManyPages source, String what) {
    long busy = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    FetchStep.Looks looks = step.fetchAll(source, Progress.NONE, () -> false);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    long processor = PROCESS.getProcessCpuTime() - busy;
    looks
        .trouble()
        .ifPresent(trouble -> {
          throw new IllegalStateException(trouble);
        });
    System.out.printf(
        "%s: %,d looks in %,d ms, %,.0f a second; %.3f ms of processor time a look, %,.0f looks a"
            + " second of it%n",
        what,
        looks.count(),
        took.toMillis(),
        looks.count() * 1e9 / took.toNanos(),
        processor / 1e6 / looks.count(),
        looks.count() * 1e9 / processor);
    return processor / 1e6;
  }

  /** A source of many pages on many hosts. */
  private record ManyPages(List<URI> entrances) implements WatchedSource {
    private static final SourceId ID = new SourceId("sample-pages");

    static ManyPages of(int pages) {
      return new ManyPages(
          IntStream.range(0, pages)
              .mapToObj(i -> URI.create("http://h%d.example.org/page-%d".formatted(i % HOSTS, i)))
              .toList());
    }

    @Override
    public Source source() {
      return new Source(ID, "Nobody", "Sample pages", entrances.getFirst());
    }

    @Override
    public int reader() {
      return 1;
    }

    @Override
    public boolean leads(URI address) {
      return false;
    }

    @Override
    public List<Lead> follow(Snapshot snapshot, byte[] payload) {
      return List.of();
    }

    @Override
    public Extraction extract(Snapshot snapshot, byte[] payload) {
      return new Extraction.Signpost();
    }
  }
}
