package lexdelta.searchapi.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that mean something else than they say, and headers that hide in them. */
class WaysTest {
  private final SampleWindow window = Attacked.window();

  /** What the page may be called by whoever wants it past the door. */
  private static Stream<String> disguises(String page) {
    String name = page.substring(1);
    String first = "%%%02x".formatted((int) name.charAt(0));
    return Stream.of(
        "/" + page,
        "//evil.example" + page,
        page + "/",
        page + "//",
        page + ";x=1",
        page + ";.css",
        page + "/;/",
        page + "%2f",
        page + "%00",
        page + "%0d%0a",
        page + "%20",
        page + "%09",
        page + ".html",
        page + ".css",
        page + "/.",
        page + "/..;/" + name,
        page + "%3b",
        page + "\\",
        page + "%5c",
        "/%2e" + page,
        "/." + page,
        "/style.css/.." + page,
        "/style.css/..;" + page,
        "/style.css/%2e%2e" + page,
        "/style.css/..%2f" + name,
        "/style.css%2f.." + page,
        "/style.css\\..\\" + name,
        "/sign-in/..%252f" + name,
        "/sign-in/%252e%252e" + page,
        "/unsubscribe/.." + page,
        "/unsubscribe/x/../.." + page,
        "/unsubscribe/..%2f" + name,
        "/links/..%2f" + name,
        "/actuator/health/.." + page,
        "/actuator/health/..;" + page,
        "/actuator/health/%2e%2e/%2e%2e" + page,
        "/problems;" + page,
        "/\u00e9/.." + page,
        "/%c0%ae%c0%ae" + page,
        "/" + first + name.substring(1),
        page.toUpperCase(java.util.Locale.ROOT),
        "http://evil.example" + page,
        "http://127.0.0.1@evil.example" + page);
  }

  static Stream<Arguments> ways() {
    return Stream.of("/people", "/audit.csv", "/account", "/api/audit", "/actuator/prometheus")
        .flatMap(page -> disguises(page).map(it -> Arguments.of(page, it)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("ways")
  void noDisguiseLeadsPastTheDoor(String page, String disguise) throws IOException {
    String nobody = raw(disguise, "");
    assertThat(status(nobody)).as(nobody).isNotEqualTo(200);
    String reader =
        raw(
            disguise,
            cookie(window.people().another(new lexdelta.alerts.subscription.PersonId("p-reader"))));
    if (!page.equals("/account")) {
      assertThat(status(reader)).as(reader).isNotEqualTo(200);
    }
    assertThat(location(nobody)).doesNotContain("evil.example");
    assertThat(location(reader)).doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../application.yml",
        "/..%2fapplication.yml",
        "/%2e%2e/application.yml",
        "/%2e%2e%2fapplication.yml",
        "/style.css/../../application.yml",
        "/style.css/..%5c..%5capplication.yml",
        "/static/style.css",
        "/templates/layout.html",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/db/migration/V200__accounts.sql",
        "/documents/../../../../../../etc/passwd",
        "/documents/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/documents/%2e%2e/%2e%2e/etc/passwd",
        "/documents/us/..;/..;/etc/passwd",
        "/documents//etc/passwd",
        "/documents/file:///etc/passwd",
        "/sources/..%2f..%2fetc%2fpasswd",
        "/sources/%2e%2e",
        "/topics/..%2f..%2fetc%2fpasswd",
        "/title-8/section-..%2f..%2fetc%2fpasswd",
        "/title-8/section-999.2/../../../etc/passwd",
        "/on/2025-06-01/title-8/section-..%5c..%5cx",
        "/links/..%2f..%2fetc%2fpasswd",
        "/api/documents/..%2f..%2fetc/passwd",
        "/timegate/documents/../../etc/passwd",
        "/coverage/statement.pdf/../../../etc/passwd",
        "/webjars/../application.yml",
        "/h2-console",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/actuator/shutdown",
        "/v3/api-docs",
        "/swagger-ui.html",
        "/login",
        "/logout"
      })
  void noAddressIsAFile(String path) throws IOException {
    String answer = raw(path, cookie(Attacked.me()));
    assertThat(status(answer)).as(answer).isIn(303, 400, 404);
    assertThat(answer).doesNotContain("root:x:0", "lexdelta.data.folder", "create table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "OPTIONS", "PATCH", "PROPFIND", "get", "FOO"})
  void onlyKnownMethodsAreHeard(String method) throws IOException {
    String answer = raw(method, "/people", cookie(Attacked.me()), "");
    assertThat(status(answer)).as(answer).isIn(400, 403, 405, 501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-HTTP-Method-Override: DELETE",
        "X-Original-URL: /people",
        "X-Rewrite-URL: /people",
        "X-Forwarded-Prefix: https://evil.example",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-For: 10.0.0.1",
        "X-Forwarded-Proto: https",
        "Forwarded: host=evil.example;proto=https"
      })
  void noHeaderOfAProxyThatWasNotNamedIsBelieved(String header) throws IOException {
    String answer = raw("GET", "/account", "", header + "\r\n");
    assertThat(status(answer)).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/sign-in?to=%2Faccount");
    assertThat(answer).doesNotContain("Secure", "__Host-", "evil.example");
  }

  static List<String> injections() {
    return List.of(
        "/x%0d%0aSet-Cookie:%20evil=1",
        "/x%0aSet-Cookie:%20evil=1",
        "/x%0d%0a%0d%0a<script>",
        "/x\u560d\u560aSet-Cookie:evil=1",
        "/x%E5%98%8D%E5%98%8ASet-Cookie:evil=1");
  }

  @ParameterizedTest
  @MethodSource("injections")
  void noHeaderIsWrittenByAnAddress(String to) throws IOException {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    var browser = new lexdelta.searchapi.sample.Browsing();
    for (String value :
        List.of(to, java.net.URLDecoder.decode(to, java.nio.charset.StandardCharsets.UTF_8))) {
      var answer =
          browser.submit(
              window.at("/sign-in"),
              window.at("/sign-in"),
              "email",
              Attacked.email(somebody.person()),
              "password",
              SamplePeople.PASSWORD,
              "to",
              value);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.contains("evil"));
      assertThat(
              window
                  .at("/")
                  .resolve(answer.headers().firstValue("Location").orElseThrow())
                  .getHost())
          .isEqualTo("127.0.0.1");
    }
    String raw = raw(to, "");
    assertThat(raw.lines()).noneMatch(it -> it.startsWith("Set-Cookie: evil"));
  }

  private static String cookie(SamplePeople.Browser browser) {
    return "Cookie: lexdelta=" + browser.session().value() + "\r\n";
  }

  private String raw(String target, String headers) throws IOException {
    return raw("GET", target, headers, "");
  }

  /** Sends what no client would. */
  private String raw(String method, String target, String headers, String more) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", window.at("/").getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          method
              + " "
              + target
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              + headers
              + more
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String location(String answer) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.startsWith("Location: "))
        .map(line -> line.substring("Location: ".length()))
        .findFirst()
        .orElse("");
  }
}
