package lexdelta.searchapi.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.util.List;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.TopicId;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsTest {
  private static final String FOLLOW = "/topics/sample-fees/subscriptions";

  private final SampleWindow window = SampleWindow.shared();

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "evil.example:80", "[::2]", ""})
  void foreignNamesAreRefused(String host) throws IOException {
    assertThat(statusFor(host)).isIn(421, 400);
    assertThat(statusFor("evil.example")).isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:9999", "127.0.0.1", "[::1]:8080", "window.example"})
  void ownNamesAreAnswered(String host) throws IOException {
    assertThat(statusFor(host)).isEqualTo(200);
  }

  private int statusFor(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", window.at("/").getPort())) {
      String request = "GET /problems HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      String status = new String(socket.getInputStream().readAllBytes(), US_ASCII).substring(9, 12);
      return Integer.parseInt(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void aFormOnAnotherSiteChangesNothing(String site) {
    assertThat(follow("stranger-" + site + "@firm.example", "Sec-Fetch-Site", site)).isEqualTo(403);
    assertThat(followers()).doesNotContain("stranger-" + site + "@firm.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:1"})
  void aForeignOriginChangesNothing(String origin) {
    assertThat(follow("origin@firm.example", "Origin", origin)).isEqualTo(403);
    assertThat(followers()).doesNotContain("origin@firm.example");
  }

  @Test
  void aProgramWithoutABrowserMayAct() {
    assertThat(follow("program@firm.example", "X-Nothing", "1")).isEqualTo(302);
    assertThat(followers()).contains("program@firm.example");
  }

  @Test
  void ourOwnPagesMayAct() {
    String own = "http://127.0.0.1:" + window.at("/").getPort();
    assertThat(follow("own@firm.example", "Origin", own)).isEqualTo(302);
    assertThat(followers()).contains("own@firm.example");
  }

  @Test
  void crossSiteDeletesAreRefusedAsProblems() {
    var answer =
        window.send(
            HttpRequest.newBuilder(window.at("/api/topics/sample-fees"))
                .header("Sec-Fetch-Site", "cross-site")
                .DELETE());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"/problems#cross-site\"");
  }

  @Test
  void oneClickUnsubscriptionComesFromAnywhere() {
    Subscription made = subscribe("one-click@firm.example");
    var answer =
        window.send(
            HttpRequest.newBuilder(window.at("/unsubscribe/" + made.token()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(followers()).doesNotContain("one-click@firm.example");
  }

  @Test
  void anUnsubscriptionAddressIsNoWayAroundTheGuard() {
    var answer =
        window.send(
            HttpRequest.newBuilder(window.at("/unsubscribe/../topics/sample-fees/remove"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(window.get("/topics/sample-fees").statusCode()).isEqualTo(200);
  }

  private int follow(String email, String header, String value) {
    return window
        .send(
            HttpRequest.newBuilder(window.at(FOLLOW))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("email=" + email)))
        .statusCode();
  }

  private Subscription subscribe(String email) {
    return window
        .port(Subscriptions.class)
        .subscribe(new PersonId("me"), new TopicId("sample-fees"), new EmailAddress(email));
  }

  private List<String> followers() {
    return window.port(Subscriptions.class).of(new PersonId("me")).stream()
        .map(it -> it.address().value())
        .toList();
  }
}
