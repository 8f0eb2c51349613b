package lexdelta.searchapi.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.fetch.FetchSettings;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.watch.DeclarationPreviews;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

/** A declaration as a way to ask what stands behind the firm's wall: nothing there is ever asked. */
class InsideAddressesTest {
  private static final AtomicInteger ASKED = new AtomicInteger();

  private static HttpServer inside;

  private final SampleWindow window = SampleWindow.shared();

  @BeforeAll
  static void listen() throws IOException {
    inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    inside.createContext(
        "/",
        exchange -> {
          ASKED.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    inside.start();
  }

  @AfterAll
  static void stop() {
    inside.stop(0);
  }

  static Stream<String> addresses() {
    return Stream.of(
            "127.0.0.1",
            "127.1",
            "127.255.255.254",
            "0",
            "0.0.0.0",
            "2130706433",
            "0x7f000001",
            "0x7f.0.0.1",
            "017700000001",
            "[::1]",
            "[::]",
            "[0:0:0:0:0:ffff:7f00:1]",
            "[::ffff:127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "user@127.0.0.1",
            "www.uscis.gov@127.0.0.1",
            "www.uscis.gov:443@127.0.0.1",
            "127.0.0.1%23.uscis.gov",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "100.64.0.1",
            "169.254.169.254",
            "[fd00::1]",
            "[fe80::1]",
            "[::ffff:169.254.169.254]")
        .map(host -> "http://" + host + ":" + inside.getAddress().getPort() + "/");
  }

  static Stream<String> schemes() {
    return Stream.of(
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:25/",
        "jar:http://127.0.0.1/x.jar!/",
        "jdbc:h2:mem:x",
        "javascript:alert(1)",
        "//127.0.0.1/",
        "http:127.0.0.1");
  }

  private Model preview(String address) throws IOException {
    FetchSettings settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "lexdelta.fetch.contact", "law@example.org",
                        "lexdelta.fetch.retries", "0")))
            .bindOrCreate("lexdelta.fetch", FetchSettings.class);
    Model model = new ConcurrentModel();
    try (Fetcher fetcher = new Fetcher(settings, Clock.systemUTC(), time -> {})) {
      PreviewPage page =
          new PreviewPage(
              new KnownSources(List.of(), List.of(), Catalogue.shipped()),
              new DeclarationPreviews(
                  fetcher, window.port(Snapshots.class), window.port(Archive.class)),
              window.port(Audit.class));
      page.preview(
          """
          publishers:
            - name: Sample
              sources:
                - {id: sample-inside, title: Inside, kind: page, address: "%s"}
          """
              .formatted(address),
          "",
          model,
          new MockHttpServletResponse());
    }
    return model;
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void whatIsInsideIsNeverAsked(String address) throws IOException {
    ASKED.set(0);
    Model model = preview(address);
    assertThat(ASKED).hasValue(0);
    String mistake = String.valueOf(model.getAttribute("mistake"));
    if (mistake.isEmpty()) {
      Shown shown = (Shown) Objects.requireNonNull(model.getAttribute("shown"));
      assertThat(shown.documents()).isEmpty();
      assertThat(shown.answer())
          .containsAnyOf(
              "no public address",
              "carries a user name",
              "not well formed",
              "no name server knows");
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void nothingButTheWebIsAsked(String address) throws IOException {
    Model model = preview(address);
    String mistake = String.valueOf(model.getAttribute("mistake"));
    if (mistake.isEmpty()) {
      Shown shown = (Shown) Objects.requireNonNull(model.getAttribute("shown"));
      assertThat(shown.documents()).isEmpty();
      assertThat(shown.answer()).containsAnyOf("only http", "not well formed", "no public");
    } else {
      assertThat(mistake).contains("address");
    }
  }

  /** Without this the tests above could pass because nobody listens. */
  @Test
  void thereIsSomethingInside() throws IOException {
    ASKED.set(0);
    try (var plain =
        URI.create("http://127.0.0.1:" + inside.getAddress().getPort() + "/")
            .toURL()
            .openStream()) {
      assertThat(plain.readAllBytes()).isEmpty();
    }
    assertThat(ASKED).hasValue(1);
  }
}
