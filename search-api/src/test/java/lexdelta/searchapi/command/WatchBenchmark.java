package lexdelta.searchapi.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.jobs.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long whole rounds take in a service of its own: fetched from loopback, archived, read,
 * recorded, indexed. Run with a heap of 512 MB, on a machine that does nothing else:
 *
 * <pre>
 * ./mvnw -q -pl search-api -am test-compile dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath
 * java -Xmx512m --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
 *     -cp search-api/target/test-classes:search-api/target/classes:$(cat search-api/target/classpath) \
 *     lexdelta.searchapi.command.WatchBenchmark title
 * </pre>
 *
 * {@code title}: title 8 in bulk, first watch and second ({@code LEXDELTA_RECORDINGS} names the
 * recordings). {@code longest}: title 8 with 69 versions of its longest section. {@code history}:
 * {@link SyntheticTitle} back-filled.
 *
 * <p>{@code launched} is what a user gets: the same first watch of title 8 by {@code ./lexdelta
 * crawl} and by {@code ./lexdelta serve}, each a process of its own that the launcher starts with
 * the options and the cache it ships, from its first request to the publisher on. Run where the
 * launcher lies, after it has prepared its cache; {@code LEXDELTA_JAVA_OPTS} is {@code -Xmx512m}.
 */
final class WatchBenchmark {
  private static final String LONGEST = "§ 214.2";
  private static final int VERSIONS = 69;
  private static final int PORT = 8471;
  private static final Instant START = Instant.parse("2025-07-01T12:00:00Z");

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private WatchBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("lexdelta-benchmark");
    System.out.printf("%s, heap %d MB%n", folder, Runtime.getRuntime().maxMemory() >> 20);
    switch (arguments[0]) {
      case "title" -> title(folder);
      case "longest" -> longest(folder);
      case "history" -> history(folder);
      case "launched" -> launched(folder);
      default ->
          throw new IllegalArgumentException(
              arguments[0] + "? title, longest, history or launched");
    }
    System.exit(0);
  }

  private static byte[] titleEight() throws IOException {
    Path recordings = Path.of(System.getenv("LEXDELTA_RECORDINGS"));
    return Files.readAllBytes(
        recordings.resolve("web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml"));
  }

  private static void title(Path folder) throws Exception {
    byte[] bytes = titleEight();
    try (SyntheticPublisher publisher = bulk(() -> new Edition(0, bytes));
        Installation service = service(folder, publisher.address(), bulkSettings(), START)) {
      measure("first watch of title 8", service);
      for (int i = 0; i < 5; i++) {
        measure("watch of title 8 unchanged", service);
      }
      sizes(folder, service);
    }
  }

  /** What the publisher shows at present. */
  private record Edition(int number, byte[] bytes) {}

  private interface Present {
    Edition edition();
  }

  private static SyntheticPublisher bulk(Present present) throws IOException {
    return SyntheticPublisher.start(asked ->
        asked.endsWith("ECFR-title8.xml")
            ? Optional.of(
                new SyntheticPublisher.Page(
                    "edition-" + present.edition().number(),
                    "application/xml",
                    present.edition().bytes()))
            : Optional.empty());
  }

  private static void longest(Path folder) throws Exception {
    String title = new String(titleEight(), StandardCharsets.UTF_8);
    int section = title.indexOf("<DIV8 N=\"" + LONGEST + "\"");
    int end = title.indexOf("</DIV8>", section);
    Edition[] present = {new Edition(0, title.getBytes(StandardCharsets.UTF_8))};
    MovableClock clock = MovableClock.at(START);
    try (SyntheticPublisher publisher = bulk(() -> present[0]);
        Installation service =
            Installation.start(
                folder,
                new Installation.Plan(0, clock, settings(publisher.address(), bulkSettings())))) {
      measure("first watch of title 8", service);
      List<Duration> watches = new ArrayList<>();
      for (int i = 1; i < VERSIONS; i++) {
        clock.moveTo(START.plus(Duration.ofDays(i)));
        String edited =
            title.substring(0, end)
                + "<P>(zz) Sample paragraph %d, not law.</P>".formatted(i)
                + title.substring(end);
        present[0] = new Edition(i, edited.getBytes(StandardCharsets.UTF_8));
        watches.add(round(service));
      }
      watches.stream().limit(3).forEach(it -> System.out.println("  early: " + millis(it)));
      watches.stream()
          .skip(watches.size() - 3L)
          .forEach(it -> System.out.println("  late: " + millis(it)));
      int held =
          service.part(Versions.class).milestones(new DocumentId("/us/cfr/t8/s214.2")).size();
      System.out.printf(
          "%s: %d versions, median watch %s%n",
          LONGEST, held, millis(watches.stream().sorted().toList().get(watches.size() / 2)));
      sizes(folder, service);
    }
  }

  private static void history(Path folder) throws Exception {
    LocalDate today = SyntheticTitle.newest().plusDays(2);
    Map<String, Object> settings = new HashMap<>();
    settings.put("lexdelta.sources.ecfr-titles", "8");
    settings.put("lexdelta.sources.history-from", "2017-01-01");
    settings.put("lexdelta.sources.policy-manual-updates", false);
    try (SyntheticPublisher publisher = SyntheticPublisher.start(SyntheticTitle::answer);
        Installation service =
            service(
                folder,
                publisher.address(),
                settings,
                today.atTime(12, 0).toInstant(ZoneOffset.UTC))) {
      measure("back-fill of %,d section versions".formatted(SyntheticTitle.CHANGES), service);
      measure("watch after it", service);
      sizes(folder, service);
    }
  }

  private static void launched(Path folder) throws Exception {
    Edition edition = new Edition(0, titleEight());
    for (String command : List.of("crawl", "serve")) {
      AtomicLong asked = new AtomicLong();
      Present present =
          () -> {
            asked.compareAndSet(0, System.nanoTime());
            return edition;
          };
      try (SyntheticPublisher publisher = bulk(present)) {
        Path data = Files.createDirectories(folder.resolve(command));
        Files.writeString(data.resolve("lexdelta.yml"), SETTINGS.formatted(publisher.address()));
        Process process = launcher(command, data);
        try {
          long ended = command.equals("crawl") ? answered(process) : found(process);
          System.out.printf(
              "first watch of title 8 by ./lexdelta %s: %s, processor with its start %s%n",
              command,
              millis(Duration.ofNanos(ended - asked.get())),
              millis(process.info().totalCpuDuration().orElse(Duration.ZERO)));
        } finally {
          process.destroy();
          process.waitFor();
        }
      }
    }
  }

  private static final String SETTINGS =
      """
      lexdelta:
        fetch: {route-all-to: "%s", interval: 0s}
        web.public-reading: true
        sources:
          {ecfr-titles: "", ecfr-bulk-titles: 8, policy-manual-updates: false, watched: ""}
        delivery: {channel: file}
      """;

  private static Process launcher(String command, Path data) throws IOException {
    List<String> line = new ArrayList<>(List.of("./lexdelta", command, "--data", data.toString()));
    if (command.equals("serve")) {
      line.addAll(List.of("--port", "" + PORT));
    }
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("LEXDELTA_JAVA_OPTS", "-Xmx512m");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** When it said what it had done: it is indexed by then. */
  private static long answered(Process process) throws IOException {
    String said = process.inputReader().readLine();
    if (said == null || !said.contains("1 address(es)")) {
      throw new IllegalStateException("crawl said: " + said);
    }
    return System.nanoTime();
  }

  /** When a search first found something. */
  private static long found(Process process) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest search =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:%d/api/search?q=naturalization".formatted(PORT)))
              .build();
      while (process.isAlive()) {
        Thread.sleep(50);
        try {
          if (client.send(search, BodyHandlers.ofString()).body().contains("\"citation\":")) {
            return System.nanoTime();
          }
        } catch (ConnectException _) {
          // not up yet
        }
      }
      throw new IllegalStateException("serve ended");
    }
  }

  private static Map<String, Object> bulkSettings() {
    return Map.of(
        "lexdelta.sources.ecfr-titles", "",
        "lexdelta.sources.ecfr-bulk-titles", "8",
        "lexdelta.sources.policy-manual-updates", false);
  }

  private static Installation service(
      Path folder, URI publisher, Map<String, Object> settings, Instant now) {
    return Installation.start(
        folder, new Installation.Plan(0, MovableClock.at(now), settings(publisher, settings)));
  }

  private static Map<String, Object> settings(URI publisher, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("lexdelta.fetch.route-all-to", publisher.toString());
    settings.put("lexdelta.fetch.interval", "0s");
    settings.put("lexdelta.sources.watched", "");
    settings.put("lexdelta.delivery.channel", "file");
    settings.put("lexdelta.alerts.gather", "0s");
    settings.put("logging.level.lexdelta", "WARN");
    return settings;
  }

  private static void measure(String what, Installation service) throws InterruptedException {
    long before = PROCESS.getProcessCpuTime();
    Duration took = round(service);
    Duration busy = Duration.ofNanos(PROCESS.getProcessCpuTime() - before);
    System.out.printf("%s: %s, processor %s%n", what, millis(took), millis(busy));
  }

  private static Duration round(Installation service) throws InterruptedException {
    long start = System.nanoTime();
    Rounds.Round round = service.part(Rounds.class).run();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    round
        .watched()
        .forEach(watched ->
            watched
                .trouble()
                .ifPresent(trouble -> {
                  throw new IllegalStateException(trouble);
                }));
    return took;
  }

  private static String millis(Duration took) {
    return "%,d ms".formatted(took.toMillis());
  }

  private static void sizes(Path folder, Installation service) throws IOException {
    JdbcClient sql = service.part(JdbcClient.class);
    for (String table : List.of("version", "change_log", "source_check", "snapshot")) {
      System.out.printf(
          "  %s: %,d rows%n",
          table, sql.sql("select count(*) from " + table).query(Long.class).single());
    }
    System.out.printf("  passages: %,d%n", service.part(SearchIndex.class).passages());
    for (String part : List.of("record.mv.db", "archive", "index")) {
      System.out.printf("  %s: %.1f MB%n", part, size(folder.resolve(part)) / 1e6);
    }
  }

  private static long size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
