package lexdelta.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. Several may work at once, on one machine or more: each message is claimed by
 * one. A message that cannot be sent never holds up the others.
 */
public final class Deliverer {
  /** Longer than any channel takes for one message, so that a claim expires only after a death. */
  static final Duration CLAIM = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(Deliverer.class);

  private final Outbox outbox;
  private final Map<String, Channel> channels;
  private final InstantSource clock;

  public Deliverer(Outbox outbox, List<Channel> channels, InstantSource clock) {
    this.outbox = outbox;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param sent accepted by a channel
   * @param deferred to be tried again later
   * @param failed refused for good
   */
  public record Delivered(int sent, int deferred, int failed) {
    private Delivered plus(Channel.Outcome outcome) {
      return switch (outcome) {
        case Channel.Accepted accepted -> new Delivered(sent + 1, deferred, failed);
        case Channel.Deferred later -> new Delivered(sent, deferred + 1, failed);
        case Channel.Unreachable down -> new Delivered(sent, deferred + 1, failed);
        case Channel.Refused refused -> new Delivered(sent, deferred, failed + 1);
      };
    }
  }

  /** Sends all that is due now. */
  public Delivered deliver() {
    Delivered delivered = new Delivered(0, 0, 0);
    Set<String> unreachable = new HashSet<>();
    while (true) {
      Instant now = clock.instant();
      Optional<Outbox.Claim> claim = outbox.claim(now, now.plus(CLAIM), unreachable);
      if (claim.isEmpty()) {
        return delivered;
      }
      Channel.Outcome outcome = send(claim.get().message());
      note(claim.get(), outcome);
      delivered = delivered.plus(outcome);
      if (outcome instanceof Channel.Unreachable) {
        unreachable.add(claim.get().message().recipient().channel());
      }
    }
  }

  private Channel.Outcome send(Message message) {
    Channel channel = channels.get(message.recipient().channel());
    if (channel == null) {
      return new Channel.Unreachable(
          "This service has no channel «%s»; it has %s."
              .formatted(message.recipient().channel(), channels.keySet()));
    }
    try {
      return channel.send(message);
    } catch (RuntimeException brokenPromise) {
      log.error("Message {} could not be handed over", message.id(), brokenPromise);
      return new Channel.Deferred(brokenPromise.toString());
    }
  }

  private void note(Outbox.Claim claim, Channel.Outcome outcome) {
    Instant now = clock.instant();
    Instant again = now.plus(Backoff.after(claim.attempt()));
    switch (outcome) {
      case Channel.Accepted accepted -> outbox.sent(claim, now);
      case Channel.Deferred later -> defer(claim, again, later.reason());
      case Channel.Unreachable down -> defer(claim, again, down.reason());
      case Channel.Refused refused -> {
        log.error("Message {} was refused: {}", claim.message().id(), refused.reason());
        outbox.failed(claim, refused.reason(), now);
      }
    }
  }

  private void defer(Outbox.Claim claim, Instant again, String reason) {
    log.warn("Message {} is tried again at {}: {}", claim.message().id(), again, reason);
    outbox.deferred(claim, again, reason);
  }
}
