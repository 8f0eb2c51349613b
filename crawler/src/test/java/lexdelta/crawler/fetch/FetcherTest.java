package lexdelta.crawler.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.fetch.FetchOutcome.Blocked;
import lexdelta.crawler.fetch.FetchOutcome.Fetched;
import lexdelta.crawler.fetch.FetchOutcome.NotModified;
import lexdelta.crawler.fetch.FetchOutcome.Refused;
import lexdelta.crawler.fetch.FetchOutcome.Unreachable;
import lexdelta.crawler.record.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What outcomes answers have: contents, statuses, redirects, robots, politeness, blocks. */
class FetcherTest {
  @RegisterExtension
  static final WireMockExtension publisher =
      WireMockExtension.newInstance()
          .options(options().bindAddress("127.0.0.1").dynamicPort().gzipDisabled(true))
          .build();

  private final Fetching fetching = new Fetching();

  @Test
  void aPageIsFetchedWithItsValidators() {
    page(
        okXml("<TITLE>sample</TITLE>")
            .withHeader("ETag", "W/\"odd 'tag'\"")
            .withHeader("Last-Modified", "Fri, 21 Nov 2025 01:02:03 GMT"));
    Fetched fetched = (Fetched) fetch("/page");
    assertThat(fetched.payload()).asString().isEqualTo("<TITLE>sample</TITLE>");
    assertThat(fetched.mediaType()).isEqualTo("application/xml");
    assertThat(fetched.etag()).contains("W/\"odd 'tag'\"");
    assertThat(fetched.lastModified()).contains("Fri, 21 Nov 2025 01:02:03 GMT");
    Exchange exchange = fetched.exchange().orElseThrow();
    assertThat(exchange.address()).isEqualTo(address("/page"));
    assertThat(exchange.startedAt()).isEqualTo(Instant.parse("2025-11-21T22:00:01Z"));
    assertThat(exchange.request().headers())
        .contains(new Header("User-Agent", "Lexdelta/0.1 (+law@example.org)"))
        .anyMatch(header -> header.named("Host"));
  }

  @Test
  void aPageWithoutTypeIsBytes() {
    page(aResponse().withStatus(200).withBody("x"));
    assertThat(((Fetched) fetch("/page")).mediaType()).isEqualTo("application/octet-stream");
  }

  @Test
  void gzipIsUnpackedForReadingAndKeptAsItCame() throws IOException {
    byte[] plain = "Sample text. ".repeat(100).getBytes(StandardCharsets.UTF_8);
    page(ok().withHeader("Content-Encoding", "gzip").withBody(gzip(plain)));
    Fetched fetched = (Fetched) fetch("/page");
    assertThat(fetched.payload()).isEqualTo(plain);
    assertThat(fetched.exchange().orElseThrow().body()).isEqualTo(gzip(plain));
    publisher.verify(
        getRequestedFor(urlEqualTo("/page")).withHeader("Accept-Encoding", eq("gzip")));
  }

  @Test
  void validatorsAreEchoedWordForWord() {
    publisher.stubFor(
        get("/page")
            .withHeader("If-None-Match", eq("W/\"odd 'tag'\""))
            .withHeader("If-Modified-Since", eq("Friday, 21-Nov-25 01:02:03 GMT"))
            .willReturn(aResponse().withStatus(304)));
    FetchOutcome outcome =
        fetch(
            new FetchRequest(
                address("/page"),
                Optional.of("W/\"odd 'tag'\""),
                Optional.of("Friday, 21-Nov-25 01:02:03 GMT"),
                Optional.empty()));
    assertThat(outcome).isInstanceOf(NotModified.class);
    assertThat(outcome.exchange()).isPresent();
  }

  @Test
  void bytesOnceTakenForContentAreNotDoubtedWhenTheyComeAgain() {
    String form = "<html><title>Sign in</title><h1>Sign in</h1><input type=password></html>";
    page(aResponse().withHeader("Content-Type", "text/html").withBody(form));
    assertThat(fetch("/page")).isInstanceOf(Refused.class);
    FetchOutcome again =
        fetch(
            new FetchRequest(
                address("/page"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sha256.of(form.getBytes(StandardCharsets.UTF_8)))));
    assertThat(again).isInstanceOf(Fetched.class);
  }

  @Test
  void notModifiedWithoutAQuestionIsNoAnswer() {
    page(aResponse().withStatus(304));
    assertThat(fetch("/page")).isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "404, Gone",
    "410, Gone",
    "400, Refused",
    "401, Refused",
    "403, Refused",
    "407, Refused",
    "429, Refused",
    "451, Refused",
    "201, Unreachable",
    "202, Unreachable",
    "203, Unreachable",
    "204, Unreachable",
    "206, Unreachable",
    "300, Unreachable",
    "302, Unreachable",
    "500, Unreachable",
    "502, Unreachable",
    "503, Unreachable",
    "504, Unreachable",
    "520, Unreachable"
  })
  void eachStatusHasItsOutcomeAndIsKept(int status, String outcome) {
    page(aResponse().withStatus(status).withBody(status == 204 ? "" : "Sample"));
    FetchOutcome is = fetch("/page");
    assertThat(is.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(is.status()).isEqualTo(status);
    assertThat(is.exchange()).isPresent();
    assertThat(is.reason()).contains(address("/page").toString(), String.valueOf(status));
  }

  @Test
  void anEmptyPageIsNoPage() throws IOException {
    page(ok());
    assertThat(fetch("/page")).isInstanceOf(Unreachable.class);
    assertThat(fetch("/page").reason()).contains("an empty answer");
    page(ok().withHeader("Content-Encoding", "gzip").withBody(gzip(new byte[0])));
    assertThat(fetch("/page")).isInstanceOf(Unreachable.class);
  }

  @Test
  void aServersErrorIsAskedAgainWithGrowingRests() {
    page(serverError());
    try (Fetcher fetcher = fetching.fetcher("retries", "3", "back-off", "2s")) {
      fetcher.fetch(FetchRequest.of(address("/page")));
    }
    publisher.verify(4, getRequestedFor(urlEqualTo("/page")));
    assertThat(fetching.pauses)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8));
  }

  @Test
  void aPassingErrorIsGotOver() {
    publisher.stubFor(
        get("/page")
            .inScenario("s")
            .whenScenarioStateIs("Started")
            .willReturn(serverError())
            .willSetStateTo("well"));
    publisher.stubFor(
        get("/page").inScenario("s").whenScenarioStateIs("well").willReturn(ok("Sample")));
    assertThat(fetch("/page")).isInstanceOf(Fetched.class);
  }

  @Test
  void whatWillNotChangeIsNotAskedAgain() {
    page(aResponse().withStatus(404));
    fetch("/page");
    publisher.verify(1, getRequestedFor(urlEqualTo("/page")));
  }

  @Test
  void requestsToAHostKeepTheirInterval() {
    page(ok("Sample"));
    try (Fetcher fetcher = fetching.fetcher("interval", "7s")) {
      fetcher.fetch(FetchRequest.of(address("/page")));
      fetching.clock.advance(Duration.ofSeconds(3));
      fetcher.fetch(FetchRequest.of(address("/page")));
    }
    assertThat(fetching.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(4));
  }

  @Test
  void aHostMayHaveAnIntervalOfItsOwn() {
    page(ok("Sample"));
    try (Fetcher fetcher = fetching.fetcher("intervals.[127.0.0.1]", "20s")) {
      fetcher.fetch(FetchRequest.of(address("/page")));
    }
    assertThat(fetching.pauses).containsExactly(Duration.ofSeconds(20));
  }

  @Test
  void aClockSetBackDoesNotMakeUsWaitForIt() {
    page(ok("Sample"));
    try (Fetcher fetcher = fetching.fetcher()) {
      fetcher.fetch(FetchRequest.of(address("/page")));
      fetching.clock.advance(Duration.ofHours(-5));
      fetcher.fetch(FetchRequest.of(address("/page")));
    }
    assertThat(fetching.pauses).containsOnly(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3600",
        "Fri, 21 Nov 2025 23:00:01 GMT",
        "Friday, 21-Nov-25 23:00:01 GMT",
        "Fri Nov 21 23:00:01 2025"
      })
  void retryAfterIsHonouredForTheWholeHost(String field) {
    page(aResponse().withStatus(503).withHeader("Retry-After", field));
    publisher.stubFor(get("/other").willReturn(ok("Sample")));
    try (Fetcher fetcher = fetching.fetcher()) {
      FetchOutcome first = fetcher.fetch(FetchRequest.of(address("/page")));
      assertThat(first).isInstanceOf(Refused.class);
      assertThat(first.reason()).contains("2025-11-21T23:00:01Z");
      FetchOutcome second = fetcher.fetch(FetchRequest.of(address("/other")));
      assertThat(second).isInstanceOf(Refused.class);
      assertThat(second.reason()).contains("2025-11-21T23:00:01Z");
      publisher.verify(1, getRequestedFor(urlEqualTo("/page")));
      publisher.verify(0, getRequestedFor(urlEqualTo("/other")));
      fetching.clock.advance(Duration.ofHours(1));
      assertThat(fetcher.fetch(FetchRequest.of(address("/other")))).isInstanceOf(Fetched.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "Mon, 21 Nov 2225 23:00:01 GMT"})
  void retryAfterSilencesNoHostForEver(String field) {
    page(aResponse().withStatus(429).withHeader("Retry-After", field));
    try (Fetcher fetcher = fetching.fetcher()) {
      assertThat(fetcher.fetch(FetchRequest.of(address("/page"))).reason())
          .contains("2025-11-22T22:00:01Z");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "0", "Fri, 21 Nov 2015 23:00:01 GMT", ""})
  void retryAfterThatSaysNothingIsPassedOver(String field) {
    page(aResponse().withStatus(503).withHeader("Retry-After", field));
    assertThat(fetch("/page")).isInstanceOf(Unreachable.class);
  }

  @Test
  void redirectsAreFollowed() {
    publisher.stubFor(get("/page").willReturn(temporaryRedirect("next?a=1#part")));
    publisher.stubFor(get("/next?a=1").willReturn(ok("Sample")));
    Fetched fetched = (Fetched) fetch("/page");
    assertThat(fetched.exchange().orElseThrow().address()).isEqualTo(address("/next?a=1"));
  }

  @Test
  void redirectsEndAfterTheFifth() {
    publisher.stubFor(get(urlPathMatching("/page.*")).willReturn(temporaryRedirect("/page?again")));
    FetchOutcome outcome = fetch("/page");
    assertThat(outcome).isInstanceOf(Unreachable.class);
    assertThat(outcome.reason()).contains("more than 5 redirects");
    publisher.verify(6, getRequestedFor(urlPathMatching("/page.*")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:169.254.169.254]/",
        "http://10.1.2.3/",
        "http://127.0.0.2/",
        "http://2130706434/",
        "file:///etc/passwd",
        "ftp://www.example.gov/",
        "http://user:secret@www.example.gov/"
      })
  void noRedirectLeadsIntoOurOwnNetwork(String target) {
    page(temporaryRedirect(target));
    FetchOutcome outcome = fetch("/page");
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.reason()).contains(target);
  }

  @Test
  void beingSentToTheUnblockSiteIsABlock() {
    page(temporaryRedirect("https://unblock.federalregister.gov/"));
    FetchOutcome outcome = fetch("/page");
    assertThat(outcome).isInstanceOf(Blocked.class);
    assertThat(outcome.status()).isEqualTo(302);
    assertThat(outcome.exchange()).isPresent();
  }

  @Test
  void theRequestAccessPageIsABlockWhereverItStands() throws IOException {
    String html =
        """
        <!DOCTYPE html><html><head><title>Federal Register :: Request Access</title>
        <script src="https://www.recaptcha.net/recaptcha/api.js"></script></head>
        <body><h1>Request Access</h1><p>Sample: programmatic access is limited.</p>
        <form method="post"><input type="submit" value="Request Access"></form></body></html>
        """;
    page(ok(html).withHeader("Content-Type", "text/html; charset=utf-8"));
    FetchOutcome outcome = fetch("/page");
    assertThat(outcome).isInstanceOf(Blocked.class);
    assertThat(outcome.status()).isEqualTo(200);
    assertThat(outcome.reason()).contains("Request Access");
    byte[] gzip = gzip(html.getBytes(StandardCharsets.UTF_8));
    page(ok().withHeader("Content-Encoding", "gzip").withBody(gzip));
    assertThat(fetch("/page")).isInstanceOf(Blocked.class);
  }

  @ParameterizedTest
  @CsvSource({
    "200, rimon, RWC_BLOCK",
    "202, x-amzn-waf-action, challenge",
    "200, cf-mitigated, challenge"
  })
  void guardsGiveThemselvesAwayByTheirHeaders(int status, String header, String value) {
    page(aResponse().withStatus(status).withHeader(header, value).withBody("<html></html>"));
    assertThat(fetch("/page")).isInstanceOf(Blocked.class);
  }

  @Test
  void aPageThatOnlySpeaksOfBlocksIsNone() {
    page(
        ok("<html><head><title>Request Access</title></head><body>"
                + "Section 1. Sample: whoever wants records shall request access.</body></html>")
            .withHeader("Content-Type", "text/html"));
    assertThat(fetch("/page")).isInstanceOf(Fetched.class);
    page(
        ok("<html><head><title>Sample notice</title></head><body>"
                + "Sample: automated scraping and unusual traffic. ".repeat(100)
                + "<form><div class='g-recaptcha'></div></form></body></html>")
            .withHeader("Content-Type", "text/html"));
    assertThat(fetch("/page")).isInstanceOf(Fetched.class);
  }

  @Test
  void robotsMayForbidAPage() {
    robots(ok("User-agent: *\nDisallow: /page\n\nUser-agent: lexdelta\nDisallow: /secret\n"));
    publisher.stubFor(get(urlPathMatching("/(page|secret)")).willReturn(ok("Sample")));
    assertThat(fetch("/page")).isInstanceOf(Fetched.class);
    FetchOutcome secret = fetch("/secret");
    assertThat(secret).isInstanceOf(Refused.class);
    assertThat(secret.reason()).contains("robots.txt", "Lexdelta");
    publisher.verify(0, getRequestedFor(urlEqualTo("/secret")));
  }

  @Test
  void robotsAreAskedForOnceADay() {
    robots(ok("User-agent: *\nDisallow: /secret\n"));
    page(ok("Sample"));
    try (Fetcher fetcher = fetching.fetcher()) {
      fetcher.fetch(FetchRequest.of(address("/page")));
      fetching.clock.advance(Duration.ofHours(23));
      fetcher.fetch(FetchRequest.of(address("/page")));
      publisher.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
      fetching.clock.advance(Duration.ofHours(2));
      fetcher.fetch(FetchRequest.of(address("/page")));
      publisher.verify(2, getRequestedFor(urlEqualTo("/robots.txt")));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void whereThereAreNoRobotsAllIsAllowed(int status) {
    robots(aResponse().withStatus(status));
    page(ok("Sample"));
    assertThat(fetch("/page")).isInstanceOf(Fetched.class);
  }

  @Test
  void emptyRobotsAllowAll() {
    robots(ok(""));
    page(ok("Sample"));
    assertThat(fetch("/page")).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 301})
  void whileRobotsCannotBeHadWeStayOut(int status) {
    robots(aResponse().withStatus(status));
    page(ok("Sample"));
    try (Fetcher fetcher = fetching.fetcher("retries", "0")) {
      FetchOutcome outcome = fetcher.fetch(FetchRequest.of(address("/page")));
      assertThat(outcome).isInstanceOf(Refused.class);
      assertThat(outcome.reason()).contains("/robots.txt", String.valueOf(status));
      fetcher.fetch(FetchRequest.of(address("/page")));
      publisher.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
      publisher.verify(0, getRequestedFor(urlEqualTo("/page")));
      robots(ok(""));
      fetching.clock.advance(Duration.ofMinutes(6));
      assertThat(fetcher.fetch(FetchRequest.of(address("/page")))).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void blockedRobotsMeanABlockedSite() {
    robots(temporaryRedirect("https://unblock.federalregister.gov/"));
    page(ok("Sample"));
    assertThat(fetch("/page")).isInstanceOf(Blocked.class);
    publisher.verify(0, getRequestedFor(urlEqualTo("/page")));
  }

  @Test
  void robotsOfARedirectsTargetCountToo() {
    robots(ok("User-agent: *\nDisallow: /secret\n"));
    page(temporaryRedirect("/secret"));
    assertThat(fetch("/page")).isInstanceOf(Refused.class);
    publisher.verify(0, getRequestedFor(urlEqualTo("/secret")));
  }

  @Test
  void crawlDelayRaisesTheInterval() {
    robots(ok("User-agent: *\nCrawl-delay: 9\n"));
    page(ok("Sample"));
    try (Fetcher fetcher = fetching.fetcher()) {
      fetcher.fetch(FetchRequest.of(address("/page")));
      fetcher.fetch(FetchRequest.of(address("/page")));
    }
    assertThat(fetching.pauses).endsWith(Duration.ofSeconds(9));
  }

  @Test
  void whereAllIsRoutedNoNameIsEverLookedUp() {
    publisher.stubFor(
        get("/title-8?part=214").withHost(eq("www.ecfr.gov")).willReturn(ok("Sample")));
    String route = address("").toString();
    URI real = URI.create("https://www.ecfr.gov/title-8?part=214");
    try (Fetcher fetcher = fetching.fetcher("route-all-to", route, "allowed-addresses", "")) {
      FetchOutcome outcome = fetcher.fetch(FetchRequest.of(real));
      assertThat(outcome).isInstanceOf(Fetched.class);
      assertThat(outcome.exchange().orElseThrow().address()).isEqualTo(real);
      assertThat(outcome.exchange().orElseThrow().request().headers())
          .contains(new Header("Host", "www.ecfr.gov"));
      assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://169.254.169.254/"))))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void aStoppingServiceStopsWaiting() {
    page(ok("Sample"));
    Pause interrupted =
        time -> {
          throw new InterruptedException();
        };
    try (Fetcher fetcher =
        new Fetcher(Fetching.settings(), fetching.clock, interrupted, Fetching.names(Map.of()))) {
      FetchOutcome outcome = fetcher.fetch(FetchRequest.of(address("/page")));
      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(outcome.reason()).contains("stopping");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private FetchOutcome fetch(String path) {
    return fetch(FetchRequest.of(address(path)));
  }

  private FetchOutcome fetch(FetchRequest request) {
    try (Fetcher fetcher = fetching.fetcher()) {
      return fetcher.fetch(request);
    }
  }

  private static URI address(String path) {
    return URI.create(publisher.baseUrl().replace("localhost", "127.0.0.1") + path);
  }

  private static void page(ResponseDefinitionBuilder answer) {
    publisher.stubFor(get("/page").willReturn(answer));
  }

  private static void robots(ResponseDefinitionBuilder answer) {
    publisher.stubFor(get("/robots.txt").willReturn(answer));
  }

  private static StringValuePattern eq(String value) {
    return equalTo(value);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }
}
