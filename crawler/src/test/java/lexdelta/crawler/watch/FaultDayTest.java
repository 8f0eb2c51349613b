package lexdelta.crawler.watch;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static lexdelta.crawler.record.SampleRecords.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.MovableClock;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.coverage.jdbc.JdbcCoverageLog;
import lexdelta.crawler.fetch.FetchSettings;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.WatchedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A day of 400 sources, looked at every three hours, in whose middle half of them fail for three
 * rounds: a tenth of all refuses, hangs, breaks off, blocks, and sends garbage. Meanwhile every page
 * changes.
 */
@Tag("slow")
class FaultDayTest {
  private static final int SOURCES = 400;
  private static final Duration PACE = Duration.ofHours(3);
  private static final Instant MIDNIGHT = Instant.parse("2025-04-01T00:00:00Z");

  /** What a source's server does while it fails; the order in which tenths of them do it. */
  private enum Fault {
    REFUSAL(Outcome.REFUSED, false),
    HANG(Outcome.UNREACHABLE, false),
    TRUNCATION(Outcome.UNREACHABLE, false),
    BLOCK(Outcome.BLOCKED, true),
    GARBAGE(Outcome.UNREADABLE, true);

    /** As what it must be recorded. */
    final Outcome outcome;

    /** Whether one is enough to doubt the source. */
    final boolean atOnce;

    Fault(Outcome outcome, boolean atOnce) {
      this.outcome = outcome;
      this.atOnce = atOnce;
    }

    static List<Fault> of(int source) {
      return source % 10 < values().length ? List.of(values()[source % 10]) : List.of();
    }
  }

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock(MIDNIGHT);
  private final Random random = new Random(8);
  private final List<Page> sources = IntStream.range(0, SOURCES).mapToObj(Page::new).toList();
  private final List<Transition> noted = new ArrayList<>();
  private volatile boolean failing;
  private volatile String word = "may";
  private HttpServer publisher;
  private H2Record record;
  private Archive archive;
  private FetchStep fetch;
  private ReadStep read;
  private CoverageWatch coverage;

  @BeforeEach
  void start() throws IOException {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    publisher.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    publisher.createContext("/", this::answer);
    publisher.start();
    record = new H2Record(folder);
    archive = Archive.open(folder.resolve("archive"), clock);
    Payloads payloads = snapshot -> archive.read(snapshot.place());
    fetch =
        new FetchStep(
            new Fetcher(settings(), clock, time -> {}),
            archive,
            new FetchStep.Store(
                record.snapshots(), record.checks(), payloads, record.transaction()),
            clock);
    read =
        new ReadStep(
            record.snapshots(),
            record.checks(),
            payloads,
            new Recorder(record.versions(), record.changes(), record.surveys(), record.standings()),
            record.statements());
    CoverageLog log = new JdbcCoverageLog(record.sql());
    coverage =
        new CoverageWatch(
            List.copyOf(sources), id -> PACE, record.checks(), record.snapshots(), log, clock);
  }

  @AfterEach
  void stop() {
    publisher.stop(0);
    archive.close();
    record.close();
  }

  private FetchSettings settings() {
    Map<String, String> settings =
        Map.of(
            "lexdelta.fetch.route-all-to", "http://127.0.0.1:" + publisher.getAddress().getPort(),
            "lexdelta.fetch.contact", "law@example.org",
            "lexdelta.fetch.response-timeout", "2s",
            "lexdelta.fetch.total-timeout", "3s",
            "lexdelta.fetch.retries", "0",
            "lexdelta.fetch.interval", "0s");
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("lexdelta.fetch", FetchSettings.class);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    int source = Integer.parseInt(host.replaceFirst("\\..*", "").substring(1));
    List<Fault> faults = failing ? Fault.of(source) : List.of();
    byte[] page = sources.get(source).text(word).getBytes(StandardCharsets.UTF_8);
    if (faults.isEmpty()) {
      send(exchange, 200, page);
    } else {
      fail(exchange, faults.getFirst(), page);
    }
  }

  private void fail(HttpExchange exchange, Fault fault, byte[] page) throws IOException {
    switch (fault) {
      case REFUSAL -> send(exchange, 403, page);
      case HANG -> hang();
      case TRUNCATION -> {
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page, 0, page.length / 2);
        exchange.getResponseBody().flush();
        throw new IOException("The connection breaks.");
      }
      case BLOCK -> {
        exchange.getResponseHeaders().add("cf-mitigated", "challenge");
        send(exchange, 200, page);
      }
      case GARBAGE -> {
        byte[] garbage = new byte[page.length];
        synchronized (random) {
          random.nextBytes(garbage);
        }
        send(exchange, 200, garbage);
      }
    }
  }

  @SuppressWarnings("InterruptedExceptionSwallowed")
  private static void hang() {
    try {
      Thread.sleep(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** All sources looked at and read, many at once, and then what is new of their coverage. */
  private List<Transition> round() throws Exception {
    clock.advance(PACE);
    try (ExecutorService threads = Executors.newFixedThreadPool(48)) {
      List<Future<?>> done = new ArrayList<>();
      sources.forEach(source -> done.add(threads.submit(() -> watch(source))));
      for (Future<?> each : done) {
        each.get();
      }
    }
    List<Transition> fresh = coverage.note();
    noted.addAll(fresh);
    assertThat(coverage.note()).as("what was noted is not noted again").isEmpty();
    return fresh;
  }

  private void watch(Page source) {
    fetch.fetchAll(source, Progress.NONE, () -> false);
    while (read.left(source) > 0) {
      record.transaction().executeWithoutResult(status -> read.readNext(source));
    }
  }

  @Test
  void everyFaultIsTypedNoneBecomesLawAndEachChangeOfStateIsNotedOnce() throws Exception {
    assertThat(round()).hasSize(SOURCES);
    assertThat(round()).isEmpty();
    failing = true;
    word = "must";
    List<Transition> first = round();
    assertThat(first).hasSize(2 * SOURCES / 10).allMatch(it -> fault(it).atOnce);
    assertThat(first).allMatch(it -> it.coverage().state() == CoverageState.SUSPECT);
    assertThat(round()).hasSize(3 * SOURCES / 10).noneMatch(it -> fault(it).atOnce);
    assertThat(round())
        .hasSize(SOURCES / 2)
        .allMatch(it -> it.coverage().state() == CoverageState.DARK);
    assertThat(coverage.summary().inWords()).startsWith("400 sources checked, 200 dark, last");
    typed();
    assertThat(record.changes().head())
        .as("each page once, and the change of those that were well")
        .isEqualTo(SOURCES + SOURCES / 2);
    failing = false;
    assertThat(round())
        .hasSize(SOURCES / 2)
        .allMatch(it -> it.coverage().state() == CoverageState.COVERED);
    assertThat(round()).isEmpty();
    lawIsWhatWasPublished();
    System.out.printf("FaultDayTest: %s, %d transitions%n", typedInWords(), noted.size());
    assertThat(noted).hasSize(SOURCES + 3 * SOURCES / 2);
  }

  private Fault fault(Transition transition) {
    return Fault.of(number(transition.coverage().source())).getFirst();
  }

  private static int number(SourceId id) {
    return Integer.parseInt(id.value().substring(1));
  }

  /** Three looks at each, each recorded as what it was. */
  private void typed() {
    for (Page source : sources) {
      List<Outcome> bad =
          record.checks().newest(source.id(), 50).stream()
              .filter(check -> !check.outcome().seen())
              .map(Check::outcome)
              .toList();
      List<Outcome> expected =
          Fault.of(source.number()).stream()
              .flatMap(fault -> Stream.generate(() -> fault.outcome).limit(3))
              .toList();
      assertThat(bad).as("source " + source.id()).isEqualTo(expected);
    }
  }

  private Map<Outcome, Long> typedInWords() {
    return sources.stream()
        .flatMap(source -> record.checks().newest(source.id(), 50).stream())
        .collect(groupingBy(Check::outcome, counting()));
  }

  private void lawIsWhatWasPublished() {
    assertThat(record.changes().head()).isEqualTo(2 * SOURCES);
    for (Page source : sources) {
      assertThat(record.versions().history(source.reading(MIDNIGHT, "?").document()))
          .extracting(FaultDayTest::text)
          .containsExactlyInAnyOrder(source.sentence("may"), source.sentence("must"));
    }
  }

  private static String text(Version version) {
    return version.reading().orElseThrow().provisions().stream()
        .map(Provision::text)
        .findFirst()
        .orElseThrow();
  }

  /** A source of one page with one invented section. */
  private record Page(int number) implements WatchedSource {
    SourceId id() {
      return new SourceId("s" + number);
    }

    String sentence(String word) {
      return "A sample person of kind %d %s file sample form %d.".formatted(number, word, number);
    }

    String text(String word) {
      return "SAMPLE RULES\n" + sentence(word) + "\n" + "Sample foot. ".repeat(50) + "\n";
    }

    Reading reading(Instant at, String sentence) {
      return section(number + ".1", at.atZone(ZoneOffset.UTC).toLocalDate(), sentence);
    }

    @Override
    public Source source() {
      return new Source(id(), "Nobody", "Sample " + number, entrances().getFirst());
    }

    @Override
    public int reader() {
      return 1;
    }

    @Override
    public Expectation expectation() {
      return Expectation.items(1).canary("Sample rules");
    }

    @Override
    public List<URI> entrances() {
      return List.of(URI.create("https://s%d.sample.example/rules".formatted(number)));
    }

    @Override
    public List<Lead> follow(Snapshot snapshot, byte[] payload) {
      return List.of();
    }

    /** As careless as a reader can be: what is no text is left to the expectation. */
    @Override
    public Extraction extract(Snapshot snapshot, byte[] payload) {
      List<String> lines = new String(payload, StandardCharsets.UTF_8).lines().toList();
      String sentence = lines.size() > 1 ? lines.get(1) : "nothing";
      return new Extraction.Whole(
          "/us/cfr/t8/s%d.".formatted(number),
          snapshot.observedOn(),
          List.of(reading(snapshot.observedAt(), sentence)));
    }
  }
}
