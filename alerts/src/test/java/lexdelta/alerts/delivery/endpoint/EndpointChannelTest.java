package lexdelta.alerts.delivery.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.delivery.Channel.Accepted;
import lexdelta.alerts.delivery.Channel.Deferred;
import lexdelta.alerts.delivery.Channel.Outcome;
import lexdelta.alerts.delivery.Channel.Refused;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.SampleMessages;
import lexdelta.alerts.delivery.endpoint.jdbc.JdbcEndpoints;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.delivery.post.Poster;
import lexdelta.alerts.delivery.webhook.Signature;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.record.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointChannelTest {
  private static final PersonId ANNA = new PersonId("anna");
  private static final EmailAddress MAIL = new EmailAddress("anna@example.org");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private final Receiver receiver = new Receiver();
  private final Poster poster = new Poster(List.of("127.0.0.1"));
  private TestDatabase database;
  private Endpoints endpoints;
  private JdbcOutbox outbox;
  private EndpointChannel channel;

  TestDatabase open(Path folder) {
    return TestDatabase.onH2(folder);
  }

  @BeforeEach
  void open() {
    database = open(folder);
    endpoints = new JdbcEndpoints(database.jdbc(), clock, new SecureRandom());
    outbox = new JdbcOutbox(database.jdbc());
    channel = channel(poster);
  }

  private EndpointChannel channel(Poster by) {
    return new EndpointChannel(
        EndpointKind.WEBHOOK,
        endpoints,
        by,
        (endpoint, message, now) ->
            Signature.headers(message.id().hash(), now, message.text(), endpoint.secret().at(now)),
        new OwnersNotices(
            outbox,
            new Letterhead(
                new Links(URI.create("https://lexdelta.example.org")),
                "lexdelta.example.org",
                SourceId::value,
                () -> new CoverageSummary(Map.of(), Optional.empty(), Instant.EPOCH)),
            "email",
            clock),
        clock);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    receiver.close();
    poster.close();
  }

  private Endpoint declared() {
    return endpoints.declare(ANNA, EndpointKind.WEBHOOK, "Sample", receiver.address(), MAIL);
  }

  private static Message to(Endpoint endpoint) {
    return SampleMessages.to(new Recipient(ANNA, "webhook", endpoint.id().toString()), 7, "sample");
  }

  @Test
  void whatIsPostedIsTheMessageSigned() {
    Endpoint endpoint = declared();
    Message message = to(endpoint);
    assertThat(channel.send(message)).isInstanceOf(Accepted.class);
    Receiver.Got got = receiver.got().getFirst();
    assertThat(got.body()).isEqualTo(message.text());
    assertThat(got.headers().get("Content-type").getFirst()).startsWith("application/json");
    String signature =
        Signature.headers(
                message.id().hash(),
                clock.instant(),
                message.text(),
                List.of(endpoint.secret().current()))
            .get("webhook-signature");
    assertThat(got.headers().get("Webhook-signature")).containsExactly(signature);
    assertThat(got.headers().get("Webhook-id")).containsExactly(message.id().hash());
  }

  @Test
  void aRenewedSecretSignsBesideTheFormerOneForAWeek() {
    Endpoint first = declared();
    Endpoint renewed = endpoints.renewSecret(first.id());
    assertThat(renewed.secret().at(clock.instant()))
        .containsExactly(renewed.secret().current(), first.secret().current());
    clock.pass(Duration.ofDays(7));
    assertThat(renewed.secret().at(clock.instant())).containsExactly(renewed.secret().current());
  }

  @Test
  void oneThatFailsIsTriedForTwoDaysItsOwnerToldAndThenSwitchedOff() {
    Endpoint endpoint = declared();
    receiver.answers(500, Map.of());
    assertThat(channel.send(to(endpoint))).isInstanceOf(Deferred.class);
    assertThat(outbox.newest(9)).isEmpty();
    clock.pass(Duration.ofMinutes(61));
    assertThat(channel.send(to(endpoint))).isInstanceOf(Deferred.class);
    clock.pass(Duration.ofHours(5));
    assertThat(channel.send(to(endpoint))).isInstanceOf(Deferred.class);
    assertThat(outbox.newest(9))
        .singleElement()
        .satisfies(told -> assertThat(told.message().subject()).contains("Sample fails"));
    clock.pass(Duration.ofHours(42));
    Outcome last = channel.send(to(endpoint));
    assertThat(last).isInstanceOf(Refused.class);
    assertThat(((Refused) last).reason()).contains("two days", "500");
    assertThat(endpoints.find(endpoint.id()).orElseThrow().off()).isPresent();
    assertThat(outbox.newest(9)).hasSize(2);
    assertThat(outbox.newest(1).getFirst().message().text())
        .contains("https://lexdelta.example.org/webhooks")
        .doesNotContain("key=sample");
    int asked = receiver.got().size();
    assertThat(channel.send(to(endpoint))).isInstanceOf(Refused.class);
    assertThat(receiver.got()).hasSize(asked);
  }

  @Test
  void oneThatWorksAgainStartsAfresh() {
    Endpoint endpoint = declared();
    receiver.answers(503, Map.of());
    channel.send(to(endpoint));
    clock.pass(Duration.ofHours(40));
    receiver.answers(200, Map.of());
    assertThat(channel.send(to(endpoint))).isInstanceOf(Accepted.class);
    receiver.answers(503, Map.of());
    clock.pass(Duration.ofHours(40));
    assertThat(channel.send(to(endpoint))).isInstanceOf(Deferred.class);
  }

  @Test
  void oneThatIsGoneIsSwitchedOffAtOnce() {
    Endpoint endpoint = declared();
    receiver.answers(410, Map.of());
    assertThat(channel.send(to(endpoint))).isInstanceOf(Refused.class);
    assertThat(endpoints.find(endpoint.id()).orElseThrow().off().orElseThrow().reason())
        .contains("410");
  }

  @Test
  void oneThatAsksToWaitIsLeftAloneAndHoldsUpNoOther() {
    Endpoint busy = declared();
    receiver.answers(429, Map.of("Retry-After", "600"));
    assertThat(channel.send(to(busy))).isInstanceOf(Deferred.class);
    receiver.answers(204, Map.of());
    clock.pass(Duration.ofMinutes(9));
    assertThat(channel.send(to(busy))).isInstanceOf(Deferred.class);
    assertThat(receiver.got()).hasSize(1);
    assertThat(channel.send(to(declared()))).isInstanceOf(Accepted.class);
    clock.pass(Duration.ofMinutes(1));
    assertThat(channel.send(to(busy))).isInstanceOf(Accepted.class);
  }

  @Test
  void aRedirectIsNotFollowed() {
    Endpoint endpoint = declared();
    receiver.answers(302, Map.of("Location", receiver.address().toString()));
    assertThat(channel.send(to(endpoint))).isInstanceOf(Deferred.class);
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void anAddressInsideTheHouseIsNeverAsked() throws IOException {
    Endpoint endpoint = declared();
    try (Poster careful = new Poster(List.of())) {
      Outcome outcome = channel(careful).send(to(endpoint));
      assertThat(outcome).isInstanceOf(Refused.class);
      assertThat(((Refused) outcome).reason()).contains("127.0.0.1 is no public address");
    }
    assertThat(receiver.got()).isEmpty();
  }

  @Test
  void whatOneMissedIsSentAgainWhenItIsSwitchedOn() {
    Endpoint endpoint = declared();
    endpoints.switchOff(endpoint.id(), clock.instant(), "sample");
    outbox.append(to(endpoint));
    Deliverer deliverer = new Deliverer(outbox, List.of(channel), clock);
    assertThat(deliverer.deliver().failed()).isEqualTo(1);
    endpoints.switchOn(endpoint.id());
    assertThat(
            outbox.sendAgain(
                "webhook",
                endpoint.id().toString(),
                clock.instant().minus(Duration.ofDays(3)),
                clock.instant()))
        .isEqualTo(1);
    assertThat(deliverer.deliver().sent()).isEqualTo(1);
    assertThat(deliverer.deliver().sent()).isZero();
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void aRemovedOneIsForgotten() {
    Endpoint endpoint = declared();
    endpoints.remove(endpoint.id());
    assertThat(endpoints.of(ANNA)).isEmpty();
    assertThat(channel.send(to(endpoint))).isInstanceOf(Refused.class);
    assertThat(database.jdbc().sql("select address from endpoint").query(String.class).list())
        .noneMatch(address -> address.contains("127.0.0.1"));
  }
}
