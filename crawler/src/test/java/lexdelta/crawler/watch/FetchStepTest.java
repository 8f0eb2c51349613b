package lexdelta.crawler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.ArchiveVerification;
import lexdelta.crawler.archive.Kept;
import lexdelta.crawler.archive.MovableClock;
import lexdelta.crawler.fetch.FetchSettings;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.WatchedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A publisher without validators, which sends the same page at every look. */
class FetchStepTest {
  private static final Instant MORNING = Instant.parse("2025-04-01T08:00:00Z");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock(MORNING);
  private HttpServer publisher;
  private String page = "Sample page.";
  private H2Record record;
  private Archive archive;

  @BeforeEach
  void start() throws Exception {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publisher.createContext(
        "/robots.txt",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    publisher.createContext(
        "/page",
        exchange -> {
          byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    publisher.start();
    record = new H2Record(folder);
    archive = Archive.open(folder.resolve("archive"), clock);
  }

  @AfterEach
  void stop() {
    publisher.stop(0);
    archive.close();
    record.close();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:%d/page".formatted(publisher.getAddress().getPort()));
  }

  private FetchStep step() {
    Map<String, String> settings =
        Map.of(
            "lexdelta.fetch.allowed-addresses", "127.0.0.1",
            "lexdelta.fetch.contact", "law@example.org",
            "lexdelta.fetch.retries", "0",
            "lexdelta.fetch.interval", "0s");
    FetchSettings bound =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("lexdelta.fetch", FetchSettings.class);
    Payloads payloads = snapshot -> archive.read(snapshot.place());
    return new FetchStep(
        new Fetcher(bound, clock, clock::advance),
        archive,
        new FetchStep.Store(record.snapshots(), record.checks(), payloads, record.transaction()),
        clock);
  }

  private void look(Duration later) {
    clock.advance(later);
    step().fetchAll(new OnePage(address()), Progress.NONE, () -> false);
  }

  private List<Kept.Form> forms() {
    return archive.captures(Progress.NONE).stream().map(Kept::form).toList();
  }

  @Test
  void theSamePageIsKeptWholeOnceADayAndByItsHeadersOtherwise() {
    look(Duration.ZERO);
    look(Duration.ofHours(1));
    look(Duration.ofHours(1));
    assertThat(forms())
        .as("the first of the day brought the page itself")
        .containsExactly(Kept.Form.WHOLE, Kept.Form.REVISIT, Kept.Form.REVISIT);
    look(Duration.ofHours(22));
    look(Duration.ofHours(1));
    assertThat(forms()).endsWith(Kept.Form.WHOLE, Kept.Form.REVISIT).hasSize(5);
    assertThat(record.snapshots().after(new SnapshotId(0), 9)).as("one text").hasSize(1);
    Check second = record.checks().newest(OnePage.ID, 2).getLast();
    assertThat(second.outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    assertThat(archive.read(second.place().orElseThrow())).asString().isEqualTo("Sample page.");
  }

  @Test
  void otherBytesThatSayTheSameAreKeptWholeOnceADayAndByTheirDigestsOtherwise() {
    page = "Sample words. #1";
    lookAtText(Duration.ZERO);
    page = "Sample words. #2";
    lookAtText(Duration.ofHours(1));
    page = "Other sample words. #3";
    lookAtText(Duration.ofHours(1));
    page = "Other sample words. #4";
    lookAtText(Duration.ofHours(21));
    lookAtText(Duration.ofHours(1));
    assertThat(forms())
        .containsExactly(
            Kept.Form.WHOLE,
            Kept.Form.REVISIT,
            Kept.Form.WHOLE,
            Kept.Form.WHOLE,
            Kept.Form.REVISIT);
    assertThat(record.checks().newest(OnePage.ID, 9).reversed())
        .extracting(Check::outcome)
        .containsExactly(
            Outcome.FETCHED,
            Outcome.NOT_MODIFIED,
            Outcome.FETCHED,
            Outcome.FETCHED,
            Outcome.NOT_MODIFIED);
    assertThat(record.snapshots().after(new SnapshotId(0), 9)).hasSize(3);
    clock.advance(Duration.ofDays(2));
    archive.close();
    assertThat(ArchiveVerification.verify(folder.resolve("archive"), Progress.NONE).troubles())
        .isEmpty();
  }

  private void lookAtText(Duration later) {
    clock.advance(later);
    step().fetchAll(new OneText(address()), Progress.NONE, () -> false);
  }

  /** A page of which the words before the number sign are the text. */
  private record OneText(URI address) implements WatchedSource {
    @Override
    public Source source() {
      return new Source(OnePage.ID, "Nobody", "A sample text", address);
    }

    @Override
    public int reader() {
      return 1;
    }

    @Override
    public List<URI> entrances() {
      return List.of(address);
    }

    @Override
    public List<Lead> follow(Snapshot snapshot, byte[] payload) {
      return List.of();
    }

    @Override
    public Extraction extract(Snapshot snapshot, byte[] payload) {
      String words = new String(payload, StandardCharsets.UTF_8).replaceAll(" #.*", "");
      return new Extraction.Some(
          List.of(
              new Reading(
                  new DocumentId("/us/sample/text"),
                  DocumentKind.DECLARED_PAGE,
                  "Sample",
                  "",
                  List.of(),
                  snapshot.observedOn(),
                  Optional.empty(),
                  List.of(Provision.of(ProvisionKind.PARAGRAPH, words)))));
    }
  }

  @Test
  void everyCheckStandsInTheArchiveInTheSameWords() {
    look(Duration.ZERO);
    page = "Another sample page.";
    look(Duration.ofHours(1));
    publisher.stop(0);
    look(Duration.ofHours(1));
    List<Check> checks = record.checks().newest(OnePage.ID, 9).reversed();
    List<Kept> kept = archive.captures(Progress.NONE);
    assertThat(kept).hasSameSizeAs(checks);
    for (int i = 0; i < checks.size(); i++) {
      Check check = checks.get(i);
      assertThat(kept.get(i).capture().reason()).isEqualTo(check.reason());
      assertThat(kept.get(i).capture().outcome()).isEqualTo(check.outcome());
      assertThat(kept.get(i).capture().at()).isEqualTo(check.at());
      assertThat(kept.get(i).capture().address()).isEqualTo(check.address());
    }
    assertThat(checks)
        .extracting(Check::outcome)
        .as("without robots.txt we stay out")
        .containsExactly(Outcome.FETCHED, Outcome.FETCHED, Outcome.REFUSED);
    assertThat(kept.getLast().form()).isEqualTo(Kept.Form.FAILURE);
    assertThat(checks.getLast().place()).isEmpty();
  }

  @Test
  void aRebuildFromTheArchiveLeavesOutWhatAKillLeftWithoutARow(@TempDir Path other) {
    look(Duration.ZERO);
    Snapshot first = record.snapshots().newest(address()).orElseThrow();
    Kept kept = archive.captures(Progress.NONE).getFirst();
    archive.append(archive.readExchange(kept.place()), kept.capture()); // and no row
    try (H2Record rebuilt = new H2Record(other)) {
      new RecordRebuild(
              archive,
              id -> Optional.of(new OnePage(address())),
              new WatchSteps.Ports(
                  rebuilt.snapshots(),
                  rebuilt.checks(),
                  rebuilt.versions(),
                  rebuilt.changes(),
                  rebuilt.surveys(),
                  rebuilt.standings(),
                  new WatchSteps.Lists(rebuilt.statements(), rebuilt.crossChecks())),
              rebuilt.transaction())
          .run(Progress.NONE);
      assertThat(rebuilt.snapshots().after(new SnapshotId(0), 9))
          .singleElement()
          .satisfies(it -> assertThat(it.payload()).isEqualTo(first.payload()));
    }
  }

  /** A source of one page that holds no law. */
  private record OnePage(URI address) implements WatchedSource {
    static final SourceId ID = new SourceId("sample-page");

    @Override
    public Source source() {
      return new Source(ID, "Nobody", "A sample page", address);
    }

    @Override
    public int reader() {
      return 1;
    }

    @Override
    public List<URI> entrances() {
      return List.of(address);
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
