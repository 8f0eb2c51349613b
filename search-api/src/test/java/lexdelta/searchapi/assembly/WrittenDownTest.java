package lexdelta.searchapi.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What the build writes down of the service, against what a start would find out. */
class WrittenDownTest {
  /**
   * What only finds things out has nothing to do when all is written down; what reads JSON in older ways is
   * there for tests alone; and what finds migrations is another where the program is no jar.
   */
  private static final Pattern APART =
      Pattern.compile(
          "org\\.springframework\\..*\\.internal.*|.*Jackson2.*|jackson2.*|.*Gson.*|resourceProviderCustomizer");

  @TempDir Path folder;

  @Test
  void itIsWhatAStartWouldFind() {
    assertThat(LexdeltaApplication.isWritten()).as("the build has written it down").isTrue();
    Map<String, String> found = beans(false);
    assertThat(found.values()).hasSizeGreaterThan(400);
    assertThat(beans(true)).containsExactlyInAnyOrderEntriesOf(found);
  }

  @Test
  void settingsOfTheDayDecideAboutOtherWaysIn() throws Exception {
    HttpServer provider = provider();
    try (ConfigurableApplicationContext context =
        start(
            true,
            "--lexdelta.sign-in.openid.issuer=" + issuer(provider),
            "--lexdelta.sign-in.openid.client-id=sample",
            "--lexdelta.sign-in.openid.client-secret=sample")) {
      HttpResponse<String> leaving = get(context, "/oauth2/authorization/firm");
      assertThat(leaving.statusCode()).isEqualTo(302);
      assertThat(leaving.headers().firstValue("Location").orElseThrow())
          .startsWith(issuer(provider) + "/authorize?response_type=code&client_id=sample");
      assertThat(get(context, "/sign-in").body()).contains("/oauth2/authorization/firm");
    } finally {
      provider.stop(0);
    }
    try (ConfigurableApplicationContext context = start(true)) {
      assertThat(get(context, "/sign-in").body()).doesNotContain("/oauth2/");
      assertThat(get(context, "/oauth2/authorization/firm").statusCode()).isEqualTo(404);
    }
  }

  /** Names with types. */
  private Map<String, String> beans(boolean written) {
    try (ConfigurableApplicationContext context = start(written)) {
      Map<String, String> beans = new TreeMap<>();
      for (String name : context.getBeanDefinitionNames()) {
        if (APART.matcher(name).matches()) {
          continue;
        }
        beans.put(
            name, context.getBean(name).getClass().getSimpleName().replaceAll("[/$0-9].*", ""));
      }
      return beans;
    }
  }

  private ConfigurableApplicationContext start(boolean written, String... more) {
    return LexdeltaApplication.start(
        written,
        context -> context.registerBean(Clock.class, Clock::systemUTC),
        Stream.concat(
                Stream.of(
                    "--lexdelta.data.folder=" + folder,
                    "--server.port=0",
                    "--lexdelta.meaning.enabled=false"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
      throws IOException, InterruptedException {
    URI address =
        URI.create(
            "http://127.0.0.1:%s%s"
                .formatted(context.getEnvironment().getProperty("local.server.port"), path));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpServer provider() throws IOException {
    HttpServer provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    provider.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          byte[] description =
              """
              {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
              "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
              """
                  .formatted(issuer(provider))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, description.length);
          exchange.getResponseBody().write(description);
          exchange.close();
        });
    provider.start();
    return provider;
  }

  private static String issuer(HttpServer provider) {
    return "http://localhost:" + provider.getAddress().getPort();
  }
}
