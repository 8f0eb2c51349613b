package lexdelta.searchapi.command;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.speed.Corpus;
import lexdelta.searchapi.speed.LexdeltaEngine;
import lexdelta.searchapi.speed.RawClient;
import lexdelta.searchapi.speed.Waiting;

/**
 * How fast the pages are, on title 8 with a history and all recorded law beside it, for a firm of
 * fifty. Run where the launcher lies, on a machine that does nothing else; prepared as {@link
 * SearchBenchmark} says:
 *
 * <pre>
 * java -Xmx3g --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
 *     -cp search-api/target/test-classes:search-api/target/classes:$(cat search-api/target/classpath) \
 *     lexdelta.searchapi.command.PageBenchmark pages FOLDER
 * </pre>
 *
 * {@code pages}: each kind of page over and over, one asker, and what it weighs. {@code browser}: each
 * once in a real browser that was never there. {@code load}: fifty people at once for ten minutes while
 * title 8 is watched and changes at each look; a third argument gives other minutes. {@code start}: from
 * the launcher's start to the first page. The folder is kept, and a record that lies in it used again.
 */
final class PageBenchmark {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int ROUNDS = 12;

  private final Path data;

  private PageBenchmark(Path data) {
    this.data = data;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
    PageBenchmark benchmark = new PageBenchmark(folder.resolve("pages"));
    benchmark.prepare();
    switch (arguments[0]) {
      case "pages" -> benchmark.pages();
      case "browser" -> benchmark.browser();
      case "load" ->
          new LoadTrial(benchmark.data, Firm.of(benchmark.data))
              .run(Duration.ofMinutes(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10));
      case "start" -> benchmark.start();
      default ->
          throw new IllegalArgumentException(arguments[0] + "? pages, browser, load or start");
    }
    System.exit(0);
  }

  private void prepare() throws IOException {
    if (Files.exists(data.resolve("record.mv.db"))) {
      return;
    }
    try (Installation service = LawRecord.service(Files.createDirectories(data))) {
      LawRecord.fill(service, Corpus.read(Path.of(System.getenv("LEXDELTA_RECORDINGS"))));
      LawRecord.deepen(service);
      service.part(IndexCatchUp.class).catchUp(Progress.NONE);
      LawRecord.publishAll(service);
      Firm.join(service);
      LawRecord.publishAll(service);
      System.out.printf("%,d passages%n", service.part(SearchIndex.class).passages());
    }
  }

  private void pages() throws Exception {
    Firm firm = Firm.of(data);
    LexdeltaEngine engine = LexdeltaEngine.start(data);
    try {
      Map<String, List<String>> kinds = Visits.kinds();
      for (int i = 0; i < 2; i++) {
        measure(kinds, firm);
      }
      System.out.println("| page | 50 % ms | 95 % ms | longest | kB | kB as sent |");
      System.out.println("|---|---|---|---|---|---|");
      measure(kinds, firm).forEach(System.out::println);
      System.out.printf(
          "load %.2f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    } finally {
      engine.close();
    }
  }

  private static List<String> measure(Map<String, List<String>> kinds, Firm firm)
      throws IOException {
    List<String> lines = new ArrayList<>();
    try (RawClient client = new RawClient(LexdeltaEngine.PORT)) {
      for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
        List<String> targets = new ArrayList<>(kind.getValue());
        Collections.shuffle(targets, new Random(3));
        String browser = firm.headers().getFirst();
        String zipping = browser + "Accept-Encoding: gzip\r\n";
        // Plain first: what is wrong can then be read.
        long plain = 0;
        for (String target : targets) {
          plain = Math.max(plain, client.ask(RawClient.get(target, browser)).length);
        }
        List<Long> nanos = new ArrayList<>();
        long sent = 0;
        for (int i = 0; i < ROUNDS * 10; i++) {
          String target = targets.get(i % targets.size());
          long begin = System.nanoTime();
          byte[] answer = client.ask(RawClient.get(target, zipping));
          nanos.add(System.nanoTime() - begin);
          sent = Math.max(sent, answer.length);
        }
        lines.add(
            "| %s | %.1f | %.1f | %.1f | %.0f | %.0f |"
                .formatted(
                    kind.getKey(),
                    Visits.percentile(nanos, 50),
                    Visits.percentile(nanos, 95),
                    Visits.percentile(nanos, 100),
                    plain / 1e3,
                    sent / 1e3));
      }
    }
    return lines;
  }

  /** First contentful paint and bytes over the wire, each page in a context of its own. */
  private void browser() throws Exception {
    Firm firm = Firm.of(data);
    LexdeltaEngine engine = LexdeltaEngine.start(data);
    try (Chromium chromium = Chromium.start()) {
      measure(Visits.kinds(), firm);
      System.out.println("| page | first paint ms | loaded ms | kB with everything |");
      System.out.println("|---|---|---|---|");
      for (Map.Entry<String, List<String>> kind : Visits.kinds().entrySet()) {
        System.out.printf(
            "| %s | %s |%n",
            kind.getKey(),
            painted(chromium.browser(), kind.getValue().getFirst(), firm.headers().getFirst()));
      }
    } finally {
      engine.close();
    }
  }

  private static String painted(Browser browser, String target, String headers) {
    String cookie =
        headers
            .lines()
            .filter(it -> it.startsWith("Cookie: "))
            .map(it -> it.substring(8))
            .findFirst()
            .orElseThrow();
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setExtraHTTPHeaders(Map.of("Cookie", cookie)))) {
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:%d%s".formatted(LexdeltaEngine.PORT, target));
      page.waitForFunction(
          "() => performance.getEntriesByName('first-contentful-paint').length > 0");
      return String.valueOf(
          page.evaluate(
              """
              () => {
                const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
                const own = performance.getEntriesByType('navigation')[0];
                const all = performance.getEntriesByType('resource')
                    .reduce((sum, it) => sum + it.transferSize, own.transferSize);
                return [paint.toFixed(0), own.loadEventEnd.toFixed(0), (all / 1000).toFixed(0)]
                    .join(' | ');
              }
              """));
    }
  }

  /** The launcher has its cache after the first start. */
  private void start() throws Exception {
    for (int i = 0; i < 6; i++) {
      long begin = System.nanoTime();
      Process process =
          LexdeltaEngine.command("serve", data, "--port", "" + LexdeltaEngine.PORT)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Waiting.until(START, LexdeltaEngine.PORT, RawClient.get("/sign-in"), process);
      System.out.printf(
          "start to the first page: %,d ms%s%n",
          (System.nanoTime() - begin) / 1_000_000, i == 0 ? " (may prepare its cache)" : "");
      process.destroy();
      process.waitFor();
    }
  }
}
