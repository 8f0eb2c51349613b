package lexdelta.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.delivery.Outbox.State;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.subscription.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelivererTest {
  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
  private TestDatabase database;
  private Outbox outbox;

  /** The database that the outbox and the alerts lie in. */
  TestDatabase open(Path folder) {
    return TestDatabase.onH2(folder);
  }

  @BeforeEach
  void open() {
    database = open(folder);
    outbox = new JdbcOutbox(database.jdbc());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sendsEachMessageOnceInOrder() {
    append("a@example.org", "b@example.org");
    assertThat(deliverer(this::accept).deliver()).isEqualTo(new Deliverer.Delivered(2, 0, 0));
    assertThat(deliverer(this::accept).deliver()).isEqualTo(new Deliverer.Delivered(0, 0, 0));
    assertThat(accepted).containsExactly("a@example.org", "b@example.org");
    assertThat(outbox.newest(1).getFirst().sentAt()).contains(clock.instant());
  }

  @Test
  void aMessageIsReadFromTheOutboxAsItWasPut() {
    Message message = SampleMessages.to("a@example.org", 1);
    outbox.append(message);
    outbox.append(message);
    assertThat(outbox.newest(9))
        .containsExactly(new Outbox.Dispatch(message, State.PENDING, 0, Optional.empty(), ""));
  }

  @Test
  void aRefusedMessageFailsWithItsReasonAndTheOthersGoOn() {
    append("bad@example.org", "good@example.org");
    Deliverer deliverer =
        deliverer(message ->
            message.recipient().address().startsWith("bad")
                ? new Channel.Refused("550 no such person")
                : accept(message));
    assertThat(deliverer.deliver()).isEqualTo(new Deliverer.Delivered(1, 0, 1));
    clock.pass(Duration.ofDays(30));
    assertThat(deliverer.deliver()).isEqualTo(new Deliverer.Delivered(0, 0, 0));
    assertThat(outbox.newest(9))
        .extracting(Outbox.Dispatch::state, Outbox.Dispatch::lastError)
        .contains(org.assertj.core.groups.Tuple.tuple(State.FAILED, "550 no such person"));
  }

  @Test
  void aDeferredMessageWaitsAndTheOthersGoOn() {
    append("later@example.org", "good@example.org");
    Deliverer deliverer =
        deliverer(message ->
            message.recipient().address().startsWith("later")
                ? new Channel.Deferred("451 busy")
                : accept(message));
    assertThat(deliverer.deliver()).isEqualTo(new Deliverer.Delivered(1, 1, 0));
    assertThat(deliverer(this::accept).deliver().sent()).isZero();
    clock.pass(Duration.ofSeconds(59));
    assertThat(deliverer(this::accept).deliver().sent()).isZero();
    clock.pass(Duration.ofSeconds(1));
    assertThat(deliverer(this::accept).deliver().sent()).isEqualTo(1);
    assertThat(outbox.count(State.SENT)).isEqualTo(2);
  }

  @Test
  void anUnreachableServerIsAskedOnceARun() {
    append("a@example.org", "b@example.org", "c@example.org");
    List<String> asked = new ArrayList<>();
    Deliverer down =
        deliverer(message -> {
          asked.add(message.recipient().address());
          return new Channel.Unreachable("no route");
        });
    assertThat(down.deliver()).isEqualTo(new Deliverer.Delivered(0, 1, 0));
    assertThat(asked).hasSize(1);
    assertThat(deliverer(this::accept).deliver().sent()).isEqualTo(2);
    clock.pass(Duration.ofMinutes(1));
    assertThat(deliverer(this::accept).deliver().sent()).isEqualTo(1);
  }

  @Test
  void aChannelThatBreaksStopsNoOtherMessage() {
    append("bad@example.org", "good@example.org");
    Deliverer deliverer =
        deliverer(message -> {
          if (message.recipient().address().startsWith("bad")) {
            throw new IllegalStateException("sample breakage");
          }
          return accept(message);
        });
    assertThat(deliverer.deliver()).isEqualTo(new Deliverer.Delivered(1, 1, 0));
    assertThat(outbox.newest(2).getLast().lastError()).contains("sample breakage");
  }

  @Test
  void aMessageForAChannelThatIsNotHereWaits() {
    outbox.append(
        SampleMessages.to(new Recipient(new PersonId("anna"), "pigeon", "loft 7"), 1, "Sample"));
    append("good@example.org");
    assertThat(deliverer(this::accept).deliver()).isEqualTo(new Deliverer.Delivered(1, 1, 0));
    assertThat(outbox.newest(2).getLast().lastError()).contains("pigeon").contains("email");
  }

  @Test
  void aKillBetweenAcceptanceAndCommitRepeatsTheSameMessage() {
    append("a@example.org");
    List<MessageId> seen = new ArrayList<>();
    Function<Message, Channel.Outcome> noting =
        message -> {
          seen.add(message.id());
          return new Channel.Accepted();
        };
    Deliverer killed = new Deliverer(new DiesWhenSent(outbox), List.of(channel(noting)), clock);
    assertThatThrownBy(killed::deliver).hasMessage("killed");
    assertThat(deliverer(noting).deliver().sent()).as("claimed still").isZero();
    clock.pass(Deliverer.CLAIM);
    assertThat(deliverer(noting).deliver().sent()).isEqualTo(1);
    assertThat(seen).hasSize(2);
    assertThat(Set.copyOf(seen)).hasSize(1);
    clock.pass(Duration.ofDays(1));
    assertThat(deliverer(noting).deliver().sent()).isZero();
  }

  @Test
  void aDelivererWhoseClaimExpiredChangesNothing() {
    append("a@example.org");
    Instant now = clock.instant();
    Outbox.Claim old = outbox.claim(now, now.plus(Deliverer.CLAIM), Set.of()).orElseThrow();
    clock.pass(Deliverer.CLAIM);
    Outbox.Claim next =
        outbox
            .claim(clock.instant(), clock.instant().plus(Deliverer.CLAIM), Set.of())
            .orElseThrow();
    outbox.failed(old, "too late", clock.instant());
    assertThat(outbox.count(State.CLAIMED)).isEqualTo(1);
    outbox.sent(next, clock.instant());
    assertThat(outbox.count(State.SENT)).isEqualTo(1);
  }

  @Test
  void twoDeliverersAtOnceSendEachMessageOnce() throws Exception {
    String[] addresses = new String[60];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = "person" + i + "@example.org";
    }
    append(addresses);
    CountDownLatch together = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Deliverer.Delivered>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(
            threads.submit(() -> {
              together.countDown();
              together.await();
              return deliverer(this::accept).deliver();
            }));
      }
      assertThat(runs.get(0).get().sent() + runs.get(1).get().sent()).isEqualTo(60);
    }
    assertThat(accepted).containsExactlyInAnyOrder(addresses);
  }

  private Channel.Outcome accept(Message message) {
    accepted.add(message.recipient().address());
    return new Channel.Accepted();
  }

  private void append(String... addresses) {
    for (String address : addresses) {
      outbox.append(SampleMessages.to(address, 1));
    }
  }

  private Deliverer deliverer(Function<Message, Channel.Outcome> sending) {
    return new Deliverer(outbox, List.of(channel(sending)), clock);
  }

  private static Channel channel(Function<Message, Channel.Outcome> sending) {
    return new Channel() {
      @Override
      public String name() {
        return "email";
      }

      @Override
      public Outcome send(Message message) {
        return sending.apply(message);
      }
    };
  }

  /** An outbox whose process is killed before it can note a sending. */
  private record DiesWhenSent(Outbox outbox) implements Outbox {
    @Override
    public void sent(Claim claim, Instant at) {
      throw new IllegalStateException("killed");
    }

    @Override
    public void append(Message message) {
      outbox.append(message);
    }

    @Override
    public Optional<Claim> claim(Instant now, Instant until, Set<String> without) {
      return outbox.claim(now, until, without);
    }

    @Override
    public void deferred(Claim claim, Instant again, String reason) {
      outbox.deferred(claim, again, reason);
    }

    @Override
    public void failed(Claim claim, String reason, Instant at) {
      outbox.failed(claim, reason, at);
    }

    @Override
    public Optional<Dispatch> find(String messageId) {
      return outbox.find(messageId);
    }

    @Override
    public List<Stopped> stopped() {
      return outbox.stopped();
    }

    @Override
    public boolean tryAgain(String channel, String address) {
      return outbox.tryAgain(channel, address);
    }

    @Override
    public List<Dispatch> newest(int limit) {
      return outbox.newest(limit);
    }

    @Override
    public long count(State state) {
      return outbox.count(state);
    }
  }
}
