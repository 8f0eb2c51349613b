package lexdelta.crawler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import lexdelta.crawler.replay.ReplayingPublisher.Request;
import lexdelta.crawler.replay.Visitor.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReplayingPublisherTest {
  private static final String PAGE = "https://www.uscis.gov/policy-manual/updates";
  private static final String FULL = "https://www.ecfr.gov/api/versioner/v1/full/";
  private static final String TITLES = "https://www.ecfr.gov/api/versioner/v1/titles.json";

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at(Instant.parse("2025-03-01T00:00:00Z"));
  private Recordings recordings;
  private ReplayingPublisher publisher;
  private Visitor visitor;

  @BeforeEach
  void start() {
    recordings =
        new RecordingFolder(folder)
            .add(PAGE, "2025-03-05T12:00:00Z", "text/html; charset=utf-8", "first page")
            .add(PAGE, "2025-04-03T12:00:00Z", "text/html; charset=utf-8", "second page")
            .add(PAGE + "?page=2", "2025-03-05T12:00:00Z", "text/html", "further")
            .add("https://www.justice.gov/old", "2025-03-05T12:00:00Z", 410, "text/html", "gone")
            .add("https://www.justice.gov/robots.txt", "2025-03-05T12:00:00Z", "text/plain", "mine")
            .add(TITLES, "2025-03-05T12:00:00Z", "application/json", "recorded, not derived")
            .title(8, "Aliens", "2025-03-03", "2025-03-05T12:00:00Z", "a")
            .title(8, "Aliens", "2025-04-01", "2025-04-03T12:00:00Z", "b")
            .title(8, "Aliens", "2025-05-05", "2025-05-07T12:00:00Z", "b")
            .title(20, "Benefits", "2025-04-02", "2025-04-03T12:00:00Z", "c")
            .open();
    publisher = ReplayingPublisher.start(recordings, clock);
    visitor = new Visitor(publisher);
  }

  @AfterEach
  void stop() throws IOException {
    visitor.close();
    publisher.close();
  }

  private void at(String instant) {
    clock.moveTo(Instant.parse(instant));
  }

  @Test
  void listensOnThisMachineOnly() {
    assertThat(publisher.address().getHost()).isEqualTo("127.0.0.1");
    assertThat(publisher.address().getPort()).isPositive();
  }

  @Test
  void aPageSaysWhatItLastSaidByThen() throws IOException {
    assertThat(visitor.get(PAGE).status()).isEqualTo(404);
    at("2025-03-05T12:00:00Z");
    assertThat(visitor.get(PAGE).text()).isEqualTo("first page");
    at("2025-04-03T11:59:59Z");
    assertThat(visitor.get(PAGE).text()).isEqualTo("first page");
    at("2025-04-03T12:00:00Z");
    Seen second = visitor.get(PAGE);
    assertThat(second.text()).isEqualTo("second page");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void statusAndQueryArePartOfARecording() throws IOException {
    at("2025-03-05T12:00:00Z");
    assertThat(visitor.get("https://www.justice.gov/old").status()).isEqualTo(410);
    assertThat(visitor.get(PAGE + "?page=2").text()).isEqualTo("further");
    assertThat(visitor.get(PAGE + "?page=3").status()).isEqualTo(404);
  }

  @Test
  void theHostTellsThePublishersApart() throws IOException {
    at("2025-03-05T12:00:00Z");
    assertThat(visitor.get("https://WWW.USCIS.GOV:8443/policy-manual/updates").status())
        .isEqualTo(200);
    assertThat(visitor.get("https://www.ecfr.gov/policy-manual/updates").status()).isEqualTo(404);
    Seen unknown = visitor.get("https://www.example.org/policy-manual");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("www.example.org");
  }

  @Test
  void anAddressInFullIsTakenAsAVisitorOfAProxyMeansIt() throws IOException {
    at("2025-03-05T12:00:00Z");
    assertThat(raw("GET http://www.uscis.gov/policy-manual/updates HTTP/1.1\r\nHost: 127.0.0.1"))
        .startsWith("HTTP/1.1 200")
        .endsWith("first page");
  }

  @Test
  void withoutAHostNothingIsToldApart() throws IOException {
    assertThat(raw("GET /policy-manual/updates HTTP/1.0")).startsWith("HTTP/1.1 400");
    assertThat(raw("GET /policy-manual/updates HTTP/1.1\r\nHost: <b>")).startsWith("HTTP/1.1 400");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", publisher.address().getPort())) {
      socket
          .getOutputStream()
          .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aTitleIsThatOfTheNewestDayAtOrBeforeTheDayAsked() throws IOException {
    at("2025-05-07T12:00:00Z");
    assertThat(visitor.get(FULL + "2025-03-03/title-8.xml").text()).contains("<P>a</P>");
    assertThat(visitor.get(FULL + "2025-03-31/title-8.xml").text()).contains("<P>a</P>");
    assertThat(visitor.get(FULL + "2025-04-01/title-8.xml").text()).contains("<P>b</P>");
    Seen last = visitor.get(FULL + "2025-05-05/title-8.xml");
    assertThat(last.status()).isEqualTo(200);
    assertThat(last.header("Content-Type")).isEqualTo("application/xml");
    assertThat(last.header("Last-Modified")).isEqualTo("Wed, 07 May 2025 12:00:00 GMT");
  }

  @Test
  void aTitleOutsideItsKnownDaysIsAnErrorInThePublishersForm() throws IOException {
    at("2025-04-03T12:00:00Z");
    for (String day : new String[] {"2025-03-02", "2025-04-02", "2025-05-05"}) {
      Seen refused = visitor.get(FULL + day + "/title-8.xml");
      assertThat(refused.status()).as(day).isEqualTo(404);
      assertThat(refused.header("Content-Type")).startsWith("application/json");
      assertThat(JsonMapper.shared().readTree(refused.body()).get("error").asString())
          .contains(day);
    }
    assertThat(visitor.get(FULL + "2025-04-01/title-9.xml").status()).isEqualTo(404);
    assertThat(visitor.get(FULL + "2025-02-30/title-8.xml").status()).isEqualTo(400);
  }

  @Test
  void theListOfTitlesIsDerivedAndMovesWithTheClock() throws IOException {
    assertThat(visitor.get(TITLES).status()).isEqualTo(404);

    at("2025-03-05T12:00:00Z");
    assertThat(visitor.get(TITLES).text())
        .isEqualTo(
            """
            {"titles":[{"number":8,"name":"Aliens","latest_amended_on":"2025-03-03",\
            "latest_issue_date":"2025-03-03","up_to_date_as_of":"2025-03-03","reserved":false}],\
            "meta":{"date":"2025-03-03","import_in_progress":false}}\
            """);

    at("2025-04-03T12:00:00Z");
    assertThat(visitor.get(TITLES).text())
        .contains("\"number\":20,\"name\":\"Benefits\"")
        .contains("\"up_to_date_as_of\":\"2025-04-01\"")
        .contains("\"meta\":{\"date\":\"2025-04-02\"");
  }

  @Test
  void aTitleIsAmendedOnTheNewestDayThatBroughtOtherBytes() throws IOException {
    at("2025-05-07T12:00:00Z");
    assertThat(visitor.get(TITLES).text())
        .contains(
            "\"latest_amended_on\":\"2025-04-01\",\"latest_issue_date\":\"2025-05-05\",\"up_to_date_as_of\":\"2025-05-05\"");
  }

  @Test
  void whoHasThePageAlreadyIsToldSoWithoutABody() throws IOException {
    at("2025-03-05T12:00:00Z");
    String tag = visitor.get(PAGE).header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{64}\"");

    Seen again = visitor.get(PAGE, "If-None-Match", "\"other\", " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(visitor.get(PAGE, "If-None-Match", "W/" + tag).status()).isEqualTo(304);
    assertThat(visitor.get(PAGE, "If-None-Match", "*").status()).isEqualTo(304);

    at("2025-04-03T12:00:00Z");
    assertThat(visitor.get(PAGE, "If-None-Match", tag).text()).isEqualTo("second page");
  }

  @Test
  void aDateIsAConditionOnlyWithoutATag() throws IOException {
    at("2025-03-05T12:00:00Z");
    String then = visitor.get(PAGE).header("Last-Modified");
    assertThat(then).isEqualTo("Wed, 05 Mar 2025 12:00:00 GMT");

    assertThat(visitor.get(PAGE, "If-Modified-Since", then).status()).isEqualTo(304);
    assertThat(visitor.get(PAGE, "If-Modified-Since", "Wed, 05 Mar 2025 11:59:59 GMT").status())
        .isEqualTo(200);
    assertThat(visitor.get(PAGE, "If-Modified-Since", "last week").status()).isEqualTo(200);
    assertThat(visitor.get(PAGE, "If-Modified-Since", then, "If-None-Match", "\"other\"").status())
        .isEqualTo(200);
    at("2025-04-03T12:00:00Z");
    assertThat(visitor.get(PAGE, "If-Modified-Since", then).status()).isEqualTo(200);
  }

  @Test
  void theDerivedListAnswersConditionsToo() throws IOException {
    at("2025-03-05T12:00:00Z");
    Seen list = visitor.get(TITLES);
    assertThat(visitor.get(TITLES, "If-None-Match", list.header("ETag")).status()).isEqualTo(304);
    at("2025-04-03T12:00:00Z");
    assertThat(visitor.get(TITLES, "If-None-Match", list.header("ETag")).status()).isEqualTo(200);
  }

  @Test
  void bytesAreCompressedForWhoeverAcceptsIt() throws IOException {
    at("2025-03-05T12:00:00Z");
    Seen plain = visitor.get(PAGE);
    assertThat(plain.header("Content-Encoding")).isNull();
    assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");

    Seen packed = visitor.get(PAGE, "Accept-Encoding", "br, gzip;q=0.8");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(
            visitor
                .get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", packed.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000"})
  void bytesAreLeftAloneForOthers(String accepted) throws IOException {
    at("2025-03-05T12:00:00Z");
    assertThat(visitor.get(PAGE, "Accept-Encoding", accepted).text()).isEqualTo("first page");
  }

  @Test
  void robotsAreAllowedUnlessTheRecordingSaysOtherwise() throws IOException {
    assertThat(visitor.get("https://www.example.org/robots.txt").text())
        .isEqualTo("User-agent: *\nAllow: /\n");
    at("2025-03-05T12:00:00Z");
    assertThat(visitor.get("https://www.justice.gov/robots.txt").text()).isEqualTo("mine");
  }

  @Test
  void headHasTheHeadersOnly() throws IOException {
    at("2025-03-05T12:00:00Z");
    Seen head = visitor.ask("HEAD", PAGE);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Length")).isEqualTo("10");
    assertThat(head.header("ETag")).isEqualTo(visitor.get(PAGE).header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void otherMethodsAreNotAllowed(String method) throws IOException {
    at("2025-03-05T12:00:00Z");
    Seen refused = visitor.ask(method, PAGE);
    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void countsWhatWasAsked() throws IOException {
    at("2025-03-05T12:00:00Z");
    String tag = visitor.get(PAGE).header("ETag");
    publisher.forgetRequests();
    visitor.get(PAGE, "If-None-Match", tag);
    visitor.ask("HEAD", PAGE + "?page=3");

    assertThat(publisher.requests())
        .containsExactly(
            new Request("GET", URI.create(PAGE), 304),
            new Request("HEAD", URI.create(PAGE + "?page=3"), 404));
    assertThat(publisher.requestCount()).isEqualTo(3);
  }

  @Test
  void aTextThatWentAwayIsTheReplaysFault() throws IOException {
    at("2025-03-05T12:00:00Z");
    Files.delete(folder.resolve("bodies/1"));
    Seen broken = visitor.get(PAGE);
    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.text()).contains("bodies/1");
  }

  @Test
  void aPortInUseIsNamed() {
    int taken = publisher.address().getPort();
    assertThatThrownBy(() -> ReplayingPublisher.start(recordings, clock, taken).close())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("port " + taken);
  }
}
