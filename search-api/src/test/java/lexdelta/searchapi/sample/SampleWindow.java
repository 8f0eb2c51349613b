package lexdelta.searchapi.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Statement;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.Weights;
import lexdelta.crawler.watch.Weighing;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.index.LuceneIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A running window on a free port of 127.0.0.1, and a way to talk to it: as {@link SamplePeople#ME},
 * who has every role, unless a request says who asks.
 */
public final class SampleWindow implements AutoCloseable {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-07-01T15:04:00Z"), ZoneId.of("America/New_York"));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static @Nullable SampleWindow shared;

  private final ConfigurableApplicationContext context;
  private final URI root;
  private final SamplePeople people;

  private SampleWindow(ConfigurableApplicationContext context) {
    this.context = context;
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    this.root = URI.create("http://127.0.0.1:" + port + "/");
    this.people = SamplePeople.in(this);
  }

  /** The one window on the sample record that tests share; it stays open until the JVM ends. */
  public static synchronized SampleWindow shared() {
    if (shared == null) {
      shared = full();
    }
    return shared;
  }

  /** A window on a record without a row. */
  public static SampleWindow empty() {
    return empty(new String[0]);
  }

  /**
   * The same with further settings.
   *
   * @param settings as {@code --key=value}
   */
  public static SampleWindow empty(String... settings) {
    return empty(NOON, settings);
  }

  /** The same with a clock of one's own. */
  public static SampleWindow empty(Clock clock, String... settings) {
    SpringApplication application = new SpringApplication(SampleConfiguration.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("clock", clock));
    List<String> all =
        new ArrayList<>(
            List.of(
                "--spring.config.name=none",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "--lexdelta.web.hosts=window.example",
                "--lexdelta.statement.folder=" + keys(),
                "--lexdelta.sign-in.folder=" + keys(),
                "--lexdelta.web.requests-per-minute=1000000",
                "--server.address=127.0.0.1",
                "--server.port=0"));
    all.addAll(List.of(settings));
    return new SampleWindow(application.run(all.toArray(String[]::new)));
  }

  private static Path keys() {
    try {
      return Files.createTempDirectory("sample-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A window on the sample record, indexed. */
  public static SampleWindow full() {
    return full(NOON);
  }

  /** The same with a clock of one's own. */
  public static SampleWindow full(Clock clock, String... settings) {
    SampleWindow window = empty(clock, settings);
    SampleRecord record = record(window);
    window.port(TransactionTemplate.class).executeWithoutResult(status -> record.fill());
    window.port(TransactionTemplate.class).executeWithoutResult(status -> label(window));
    new Weighing(
            window.port(Weights.class),
            window.port(Changes.class),
            window.port(Versions.class),
            window.port(TransactionTemplate.class))
        .weigh(Integer.MAX_VALUE);
    window.port(CoverageWatch.class).note();
    new IndexCatchUp(
            window.port(Changes.class), window.port(Versions.class), window.port(LuceneIndex.class))
        .catchUp(Progress.NONE);
    SampleTopics.offerTo(window.port(Topics.class), window.port(Subscriptions.class));
    return window;
  }

  private static SampleRecord record(SampleWindow window) {
    return new SampleRecord(
        window.port(Snapshots.class),
        window.port(Versions.class),
        window.port(Changes.class),
        window.port(Checks.class),
        window.port(CrossChecks.class));
  }

  /** The publisher of the sample code shows a text on a day of May 2025, and it is indexed. */
  public void publish(Reading reading) {
    port(TransactionTemplate.class).executeWithoutResult(_ -> record(this).show(reading));
    new IndexCatchUp(port(Changes.class), port(Versions.class), port(LuceneIndex.class))
        .catchUp(Progress.NONE);
  }

  /** The publisher's list says that a change of 8 CFR 999.2 is one of substance. */
  private static void label(SampleWindow window) {
    Statement statement =
        new Statement(
            new DocumentId("/us/cfr/t8/s999.2"),
            LocalDate.parse("2025-04-01"),
            LocalDate.parse("2025-04-01"),
            true,
            false);
    Snapshot list = window.port(Snapshots.class).after(new SnapshotId(0), 1).getFirst();
    window.port(Statements.class).append(list, List.of(statement));
  }

  public <T> T port(Class<T> type) {
    return context.getBean(type);
  }

  public URI at(String path) {
    return root.resolve(path);
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  /** A file of it. */
  public byte[] bytes(String path) {
    HttpRequest request = people().me().dress(HttpRequest.newBuilder(at(path)).GET()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form as a browser does from a page of the window itself. */
  public HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Sends JSON as a program does. */
  public HttpResponse<String> json(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  public SamplePeople people() {
    return people;
  }

  /** Sends as {@link SamplePeople#ME}, at a browser. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return sendAs(people.me(), request);
  }

  /** Sends as somebody at a browser. */
  public HttpResponse<String> sendAs(SamplePeople.Browser browser, HttpRequest.Builder request) {
    return sendAsNobody(browser.dress(request));
  }

  /** Sends it as it is. */
  public HttpResponse<String> sendAsNobody(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The window did not answer " + request.build().uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
