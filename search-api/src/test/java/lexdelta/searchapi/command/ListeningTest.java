package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the pages are served, and who is believed about it. */
class ListeningTest {
  @TempDir Path folder;

  @Test
  void beyondThisMachineNothingIsServedInTheClear() {
    assertThatThrownBy(() -> start(Map.of("server.address", "0.0.0.0")).close())
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("server.address")
        .hasMessageContaining("server.ssl.certificate")
        .hasMessageContaining("lexdelta.web.proxies");
  }

  @Test
  void anOwnNetworkMayBeServedInTheClearWhenSomebodySaysSo() throws Exception {
    try (Installation service =
        start(Map.of("server.address", "0.0.0.0", "lexdelta.web.plain-http", true))) {
      assertThat(get(service.address().resolve("/sign-in")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void commandsComeInWhereverThePagesAreServed() throws Exception {
    try (Installation service = start(Map.of())) {
      URI commands = service.file().address();
      assertThat(commands.getPort()).isNotEqualTo(service.address().getPort());
      assertThat(get(commands.resolve("/actuator/health/liveness")).statusCode()).isEqualTo(200);
      for (String path : new String[] {"/sign-in", "/", "/style.css", "/api/search?q=fee"}) {
        assertThat(get(commands.resolve(path)).statusCode()).as(path).isNotEqualTo(200);
      }
      assertThat(bearing(commands, "/api/search?q=fee", service.file().token())).isEqualTo(200);
      assertThat(bearing(commands, "/audit", service.file().token())).isEqualTo(403);
      assertThat(bearing(commands, "/api/search?q=fee", "0".repeat(64))).isEqualTo(401);
      assertThat(bearing(service.address(), "/api/search?q=fee", service.file().token()))
          .as("its secret is good for nothing at the other connector")
          .isEqualTo(401);
    }
  }

  @Test
  void withTlsCookiesAreForTlsAlone() throws Exception {
    Path keys = keys();
    try (Installation service =
        start(
            Map.of(
                "server.ssl.key-store",
                keys.toString(),
                "server.ssl.key-store-password",
                "sample-password"))) {
      assertThat(service.address().getScheme()).isEqualTo("https");
      HttpResponse<String> page = get(service.address().resolve("/sign-in"));
      assertThat(page.headers().allValues("Set-Cookie"))
          .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite"));
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(get(service.file().address().resolve("/actuator/health/liveness")).statusCode())
          .as("commands need no certificate")
          .isEqualTo(200);
    }
  }

  @Test
  void theWordOfAProxyThatWasNamedIsTaken() throws Exception {
    try (Installation service = start(Map.of("lexdelta.web.proxies", "127.0.0.1"))) {
      String answer = forwarded(service.address().getPort());
      assertThat(answer).contains("Strict-Transport-Security").contains("Secure");
    }
  }

  @Test
  void theWordOfAnybodyElseIsNot() throws Exception {
    try (Installation service = start(Map.of("lexdelta.web.proxies", "192.0.2.7"))) {
      assertThat(forwarded(service.address().getPort()))
          .doesNotContain("Strict-Transport-Security")
          .doesNotContain("Secure");
    }
  }

  private static String forwarded(int port) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 198.51.100.9\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int bearing(URI root, String path, String token) throws Exception {
    try (HttpClient http = client()) {
      return http.send(
              HttpRequest.newBuilder(root.resolve(path))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    try (HttpClient http = client()) {
      return http.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  /** One that takes the sample's own certificate. */
  private static HttpClient client() throws Exception {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, new TrustManager[] {new TakesAny()}, new SecureRandom());
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  private static final class TakesAny extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private Path keys() throws Exception {
    Path keys = folder.resolve("sample-keys.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "sample",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                "sample-password")
            .redirectErrorStream(true)
            .start();
    made.getInputStream().readAllBytes();
    assertThat(made.waitFor()).isZero();
    return keys;
  }

  private Installation start(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("lexdelta.sources.ecfr-titles", "");
    settings.put("lexdelta.sources.policy-manual-updates", false);
    settings.put("lexdelta.sources.presidential-documents", false);
    settings.put("lexdelta.sources.watched", "");
    settings.put("lexdelta.delivery.channel", "file");
    settings.put("lexdelta.alerts.gather", "0s");
    settings.put("logging.level.lexdelta", "WARN");
    return Installation.start(
        folder.resolve("data"), new Installation.Plan(0, Clock.systemUTC(), settings));
  }
}
