package lexdelta.searchapi.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recording;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.crawler.watch.JobHistory;
import lexdelta.crawler.watch.Watch;
import lexdelta.searchapi.jobs.Cadences;
import lexdelta.searchapi.jobs.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By how much archive and database grow in a day on which no publisher changes anything: the shipped
 * catalogue at its own cadences, the clock moved from look to look. Run like {@link WatchBenchmark},
 * with {@code LEXDELTA_RECORDINGS} naming the recordings and one word: {@code validators} (USCIS
 * answers 304), {@code same} (it sends the same bytes again) or {@code noise} (its pages bear
 * identifiers that differ at every request, as the real ones do).
 *
 * <p>Pages of uscis.gov that are not recorded (about a hundred form pages, their files, items of news)
 * are stood in for by recorded ones of their kind. The lists of EOIR and of public inspection are
 * left out: their further pages are not recorded. The title of the eCFR is title 1.
 */
final class GrowthBenchmark {
  private static final Instant MIDNIGHT = Instant.parse("2026-05-11T00:00:00Z");
  private static final String USCIS = "www.uscis.gov";
  private static final List<String> SOURCES =
      List.of(
          "federal-register",
          "uscis-forms",
          "uscis-filing-pages",
          "uscis-newsroom",
          "state-visa-bulletin");

  private final Map<String, byte[]> uscis = new HashMap<>();
  private final String mode;
  private final URI others;
  private final HttpClient http = HttpClient.newHttpClient();

  private GrowthBenchmark(Recordings recordings, String mode, URI others) {
    this.mode = mode;
    this.others = others;
    for (Recording recording : recordings.all()) {
      if (USCIS.equals(recording.url().getHost())) {
        uscis.put(recording.url().getPath(), recordings.body(recording));
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    Path folder = Files.createTempDirectory("lexdelta-growth");
    Recordings recordings = Recordings.of(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
    MovableClock clock = MovableClock.at(MIDNIGHT.minus(Duration.ofHours(6)));
    try (ReplayingPublisher publisher = ReplayingPublisher.start(recordings, clock)) {
      var benchmark = new GrowthBenchmark(recordings, arguments[0], publisher.address());
      HttpServer server = benchmark.serve();
      Map<String, Object> settings = settings(recordings, server.getAddress().getPort());
      try (Installation service = start(folder, clock, settings)) {
        for (int i = 0; i < 5; i++) {
          clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
          System.out.println("filling: " + service.part(Rounds.class).run());
        }
        report("after the first rounds", service);
      }
      Map<String, Long> before = sizes(folder);
      try (Installation service = start(folder, clock, settings)) {
        day(service, clock);
        report("after a day", service);
      }
      Map<String, Long> after = sizes(folder);
      after.forEach((part, bytes) ->
          System.out.printf(
              Locale.ROOT,
              "%s: %.2f MB before the day, %.2f MB after, grown by %.2f MB%n",
              part,
              before.getOrDefault(part, 0L) / 1e6,
              bytes / 1e6,
              (bytes - before.getOrDefault(part, 0L)) / 1e6));
      server.stop(0);
    }
    System.exit(0);
  }

  private static Installation start(Path folder, MovableClock clock, Map<String, Object> settings) {
    return Installation.start(folder, new Installation.Plan(0, clock, settings));
  }

  private static Map<String, Object> settings(Recordings recordings, int port) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("lexdelta.fetch.route-all-to", "http://127.0.0.1:" + port);
    settings.put("lexdelta.fetch.interval", "0s");
    settings.put("lexdelta.sources.ecfr-titles", "1");
    settings.put("lexdelta.sources.ecfr-lists", "false");
    settings.put("lexdelta.sources.history-from", "off");
    settings.put("lexdelta.sources.watched", String.join(",", SOURCES));
    settings.put(
        "lexdelta.sources.federal-register-agencies",
        String.join(",", recordings.federalRegisterAgencies()));
    settings.put("lexdelta.sources.presidential-documents", "false");
    settings.put("lexdelta.delivery.channel", "file");
    settings.put("lexdelta.alerts.gather", "0s");
    settings.put("logging.level.lexdelta", "ERROR");
    return settings;
  }

  /** Each source at its cadence; after each hour what the schedule does beside. */
  private static void day(Installation service, MovableClock clock) throws InterruptedException {
    Cadences cadences = service.part(Cadences.class);
    for (int hour = 0; hour < 24; hour++) {
      clock.moveTo(MIDNIGHT.plus(Duration.ofHours(hour)));
      int now = hour;
      List<SourceId> due =
          service.part(Watch.class).sources().stream()
              .map(source -> source.id())
              .filter(id -> now % Math.max(1, cadences.of(id).toHours()) == 0)
              .toList();
      service.part(Rounds.class).run(due);
      service.part(JobHistory.class).prune(500);
    }
  }

  private static void report(String when, Installation service) {
    JdbcClient sql = service.part(JdbcClient.class);
    System.out.println(when + ":");
    sql.sql("select outcome, count(*) as looks from source_check group by outcome order by outcome")
        .query((row, i) -> "  checks " + row.getString(1) + ": " + row.getLong(2))
        .list()
        .forEach(System.out::println);
    for (String table : List.of("source_check", "snapshot", "version", "change_log")) {
      System.out.printf(
          "  %s: %,d rows%n",
          table, sql.sql("select count(*) from " + table).query(Long.class).single());
    }
  }

  private static Map<String, Long> sizes(Path folder) throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (String part : List.of("archive", "record.mv.db", "index")) {
      try (Stream<Path> files = Files.walk(folder.resolve(part))) {
        sizes.put(
            part, files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum());
      }
    }
    return sizes;
  }

  private HttpServer serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
      if (host.startsWith(USCIS)) {
        uscis(exchange);
      } else {
        forward(exchange, host);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forward(HttpExchange exchange, String host)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(others.resolve(exchange.getRequestURI().toString()))
            .header("Host", host);
    for (String condition : List.of("If-None-Match", "If-Modified-Since")) {
      String value = exchange.getRequestHeaders().getFirst(condition);
      if (value != null) {
        request.header(condition, value);
      }
    }
    HttpResponse<byte[]> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    for (String field : List.of("Content-Type", "ETag", "Last-Modified")) {
      answer
          .headers()
          .firstValue(field)
          .ifPresent(v -> exchange.getResponseHeaders().add(field, v));
    }
    send(exchange, answer.statusCode(), answer.body());
  }

  private void uscis(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/robots.txt")) {
      send(exchange, 404, new byte[0]);
      return;
    }
    boolean pdf = path.endsWith(".pdf");
    exchange
        .getResponseHeaders()
        .add("Content-Type", pdf ? "application/pdf" : "text/html; charset=utf-8");
    if (mode.equals("validators")) {
      exchange.getResponseHeaders().add("ETag", "\"sample\"");
      if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
        send(exchange, 304, new byte[0]);
        return;
      }
    }
    byte[] page = page(path, pdf);
    send(exchange, 200, mode.equals("noise") && !pdf ? noisy(page) : page);
  }

  /** A recorded page, or one of its kind under its own name. */
  private byte[] page(String path, boolean pdf) {
    byte[] recorded = uscis.get(path);
    if (recorded != null) {
      return recorded;
    }
    if (pdf) {
      return uscis.get("/sites/default/files/document/forms/i-765.pdf");
    }
    if (path.startsWith("/newsroom/")) {
      return uscis.get("/humanitarian/temporary-protected-status/TPS-Ukraine");
    }
    String form = path.replaceFirst("^.*/", "");
    return new String(uscis.get("/i-765"), StandardCharsets.UTF_8)
        .replace("forms/i-765", "forms/" + form)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] noisy(byte[] page) {
    String id = UUID.randomUUID().toString().replace("-", "");
    return new String(page, StandardCharsets.UTF_8)
        .replaceAll("js-view-dom-id-[0-9a-f]{64}", "js-view-dom-id-" + id + id)
        .replaceFirst("<body", "<body data-sample=\"" + id + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
