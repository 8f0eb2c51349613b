package lexdelta.searchapi.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.util.UriComponentsBuilder;

/** A provider that is away, hangs, drips, or sends elsewhere. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OpenIdTroubleTest {
  private static final AtomicInteger ELSEWHERE = new AtomicInteger();
  private static volatile Trouble trouble = Trouble.NONE;

  private static HttpServer provider;
  private static SampleWindow window;

  private final Browsing browser = new Browsing();

  private enum Trouble {
    NONE,
    HANGS,
    DRIPS,
    SENDS_ELSEWHERE,
    IS_ANOTHER,
    FAILS
  }

  @BeforeAll
  static void open() throws IOException {
    provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    provider.createContext("/", OpenIdTroubleTest::answer);
    provider.start();
  }

  @AfterAll
  static void close() {
    provider.stop(0);
  }

  @BeforeEach
  void begin() {
    trouble = Trouble.NONE;
    ELSEWHERE.set(0);
  }

  private static String issuer() {
    return "http://localhost:" + provider.getAddress().getPort();
  }

  private static SampleWindow window(String issuer) {
    return SampleWindow.empty(
        Clock.systemUTC(),
        "--lexdelta.sign-in.openid.issuer=" + issuer,
        "--lexdelta.sign-in.openid.client-id=sample",
        "--lexdelta.sign-in.openid.client-secret=sample",
        "--lexdelta.sign-in.openid.answer=1s");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/elsewhere")) {
      ELSEWHERE.incrementAndGet();
    }
    switch (trouble) {
      case NONE -> describe(exchange, issuer());
      case IS_ANOTHER -> describe(exchange, "https://another.example");
      case HANGS -> sleep(120_000);
      case DRIPS -> drip(exchange);
      case FAILS -> {
        exchange.sendResponseHeaders(500, -1);
        exchange.close();
      }
      case SENDS_ELSEWHERE -> {
        exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
        exchange.sendResponseHeaders(307, -1);
        exchange.close();
      }
    }
  }

  private static void describe(HttpExchange exchange, String issuer) throws IOException {
    byte[] text =
        """
        {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
         "jwks_uri": "%2$s/keys", "userinfo_endpoint": "%2$s/user", "subject_types_supported": ["public"],
         "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer, issuer())
            .getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, text.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(text);
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 1_200; i++) {
        out.write(' ');
        out.flush();
        sleep(100);
      }
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void says(HttpResponse<String> last, String words) {
    assertThat(last.uri().getPath()).isEqualTo("/sign-in/failed");
    assertThat(Page.of(last, 200).select("#mistake").text()).contains(words);
  }

  private HttpResponse<String> leave() {
    return browser.follow(browser.get(window.at("/oauth2/authorization/firm")));
  }

  @Test
  void aProviderThatCannotBeAskedKeepsNobodyElseOut() {
    try (SampleWindow opened = window(issuer())) {
      window = opened;
      for (Trouble each : Trouble.values()) {
        if (each != Trouble.NONE) {
          trouble = each;
          says(leave(), "cannot be reached now");
        }
      }
      assertThat(ELSEWHERE).hasValue(0);
      assertThat(window.get("/account").statusCode()).isEqualTo(200);
      trouble = Trouble.NONE;
      URI there = Browsing.next(browser.get(window.at("/oauth2/authorization/firm")));
      assertThat(there.toString()).startsWith(issuer() + "/authorize?");
      noCodeIsChanged();
    }
  }

  /** Between the way there and the way back, everything can go wrong too. */
  private void noCodeIsChanged() {
    for (Trouble each : Trouble.values()) {
      trouble = Trouble.NONE;
      URI there = Browsing.next(browser.get(window.at("/oauth2/authorization/firm")));
      String state = UriComponentsBuilder.fromUri(there).build().getQueryParams().getFirst("state");
      trouble = each;
      says(
          browser.follow(
              browser.get(window.at("/login/oauth2/code/firm?code=sample&state=" + state))),
          "did not succeed");
      assertThat(browser.get(window.at("/account")).statusCode()).isEqualTo(303);
    }
    assertThat(ELSEWHERE).hasValue(0);
  }
}
