package lexdelta.crawler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import lexdelta.crawler.replay.Visitor.Seen;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
  private static final String PAGE = "https://www.uscis.gov/policy-manual/updates";

  @TempDir Path folder;
  private ReplayingPublisher publisher;
  private Visitor visitor;

  @BeforeEach
  void start() {
    Recordings recordings =
        new RecordingFolder(folder)
            .add(PAGE, "2025-03-05T12:00:00Z", "text/html", "<html>the page</html>")
            .add("https://www.justice.gov/", "2025-03-05T12:00:00Z", "text/html", "justice")
            .open();
    publisher =
        ReplayingPublisher.start(
            recordings, MovableClock.at(Instant.parse("2025-03-05T12:00:00Z")));
    visitor = new Visitor(publisher);
  }

  @AfterEach
  void stop() throws IOException {
    visitor.close();
    publisher.close();
  }

  private Seen faulty(Fault fault) throws IOException {
    publisher.faults().next("policy-manual", fault);
    return visitor.get(PAGE);
  }

  private void assertFineAgain() throws IOException {
    assertThat(visitor.get(PAGE).text()).isEqualTo("<html>the page</html>");
  }

  @Test
  void aFaultIsPlayedOnceAndOnlyWhereItBelongs() throws IOException {
    publisher.faults().next("policy-manual", new Fault.Refuse());
    assertThat(visitor.get("https://www.justice.gov/").status()).isEqualTo(200);
    assertThat(visitor.get(PAGE).status()).isEqualTo(403);
    assertFineAgain();
  }

  @Test
  void faultsFollowOneAnother() throws IOException {
    publisher.faults().next("uscis", new Fault.Refuse());
    publisher.faults().next("uscis", new Fault.Empty());
    assertThat(visitor.get(PAGE).status()).isEqualTo(403);
    assertThat(visitor.get(PAGE).body()).isEmpty();
    assertFineAgain();
  }

  @Test
  void aStandingFaultStaysUntilItIsCleared() throws IOException {
    publisher.faults().always("^https://www\\.uscis\\.gov/", new Fault.Refuse());
    assertThat(visitor.get(PAGE).status()).isEqualTo(403);
    assertThat(visitor.get(PAGE).status()).isEqualTo(403);
    publisher.faults().clear();
    assertFineAgain();
  }

  @Test
  void tooManyAndUnavailableSayWhenToAskAgain() throws IOException {
    Seen tooMany = faulty(new Fault.TooMany(Duration.ofMinutes(2)));
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.header("Retry-After")).isEqualTo("120");
    Seen unavailable = faulty(new Fault.Unavailable(Duration.ofSeconds(30)));
    assertThat(unavailable.status()).isEqualTo(503);
    assertThat(unavailable.header("Retry-After")).isEqualTo("30");
  }

  @Test
  void aHangSaysNothingUntilTheServerCloses() throws IOException {
    publisher.faults().next("policy-manual", new Fault.Hang());
    try (Visitor impatient = new Visitor(publisher, Timeout.ofMilliseconds(150))) {
      assertThatThrownBy(() -> impatient.get(PAGE)).isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(publisher.requests()).singleElement().matches(request -> request.status() == 0);
    assertFineAgain();
  }

  @Test
  void closingTheServerEndsAHang() {
    publisher.faults().next("policy-manual", new Fault.Hang());
    Thread.ofVirtual()
        .start(() -> {
          while (publisher.requestCount() == 0) {
            Thread.onSpinWait();
          }
          publisher.close();
        });
    assertThatThrownBy(() -> visitor.get(PAGE)).isInstanceOf(IOException.class);
  }

  @Test
  void aTruncatedBodyBreaksOffAfterItsLengthWasTold() {
    assertThatThrownBy(() -> faulty(new Fault.Truncate()))
        .isInstanceOf(ConnectionClosedException.class)
        .hasMessageContaining("21");
  }

  @Test
  void garbageAndEmptinessLookLikeSuccess() throws IOException {
    Seen garbage = faulty(new Fault.Garbage());
    assertThat(garbage.status()).isEqualTo(200);
    assertThat(garbage.header("Content-Type")).isEqualTo("text/html");
    assertThat(garbage.body()).hasSize(4096);
    assertThat(garbage.text()).contains("\uFFFD");
    Seen empty = faulty(new Fault.Empty());
    assertThat(empty.status()).isEqualTo(200);
    assertThat(empty.header("Content-Type")).isEqualTo("text/html");
    assertThat(empty.body()).isEmpty();
  }

  @Test
  void anOversizeBodyDoesNotTellItsLength() throws IOException {
    Seen large = faulty(new Fault.Oversize(1_000_000));
    assertThat(large.status()).isEqualTo(200);
    assertThat(large.header("Content-Length")).isNull();
    assertThat(large.body()).hasSize(1_000_000);
  }

  @Test
  void aBlockPageIsFoundWhereTheRedirectLeads() throws IOException {
    Seen redirect = faulty(new Fault.BlockPage());
    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Location")).isEqualTo("https://unblock.federalregister.gov/");
    Seen page = visitor.get(redirect.header("Location"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Request Access");
  }
}
