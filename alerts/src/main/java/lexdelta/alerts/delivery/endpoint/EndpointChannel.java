package lexdelta.alerts.delivery.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.post.Poster;

/**
 * Posts messages to the endpoints of one kind. Whatever is not an answer between 200 and 299 is a
 * failure, and the message is tried again. After an hour of failures the owner is told; after two
 * days, or when the endpoint says that it is gone (410), it is switched off. Messages to one that is
 * off are kept as refused, to be sent again when it is switched on.
 */
public final class EndpointChannel implements Channel {
  private static final Duration WARNED_AFTER = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofDays(2);
  private static final Duration REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofHours(6);
  private static final int GONE = 410;

  private final EndpointKind kind;
  private final Endpoints endpoints;
  private final Poster poster;
  private final Envelope envelope;
  private final Trouble trouble;
  private final InstantSource clock;

  /** Until when an endpoint is left alone: a slow one must not hold up all messages of a run. */
  private final Map<EndpointId, Instant> resting = new ConcurrentHashMap<>();

  /** What is said on the outside of a message. */
  public interface Envelope {
    /** Nothing. */
    Envelope BARE = (endpoint, message, now) -> Map.of();

    Map<String, String> headers(Endpoint endpoint, Message message, Instant now);
  }

  /** Tells owners of trouble. */
  public interface Trouble {
    /** It has failed for an hour. */
    void failing(Endpoint endpoint, String reason);

    /** It was switched off. */
    void off(Endpoint endpoint, String reason);
  }

  /** Of one kind. */
  public EndpointChannel(
      EndpointKind kind,
      Endpoints endpoints,
      Poster poster,
      Envelope envelope,
      Trouble trouble,
      InstantSource clock) {
    this.kind = kind;
    this.endpoints = endpoints;
    this.poster = poster;
    this.envelope = envelope;
    this.trouble = trouble;
    this.clock = clock;
  }

  @Override
  public String name() {
    return kind.channel();
  }

  @Override
  public Outcome send(Message message) {
    Optional<Endpoint> found = endpoints.find(EndpointId.of(message.recipient().address()));
    if (found.isEmpty()) {
      return new Refused("Its owner removed the " + kind.words() + ".");
    }
    Endpoint endpoint = found.get();
    if (endpoint.off().isPresent()) {
      return new Refused(
          "The %s is switched off: %s".formatted(kind.words(), endpoint.off().get().reason()));
    }
    Instant now = clock.instant();
    return now.isBefore(resting.getOrDefault(endpoint.id(), Instant.MIN))
        ? new Deferred("The %s failed a moment ago.".formatted(kind.words()))
        : post(endpoint, message, now);
  }

  private Outcome post(Endpoint endpoint, Message message, Instant now) {
    return switch (poster.post(
        endpoint.address(), envelope.headers(endpoint, message, now), message.text())) {
      case Poster.Said said when said.status() / 100 == 2 -> {
        resting.remove(endpoint.id());
        endpoints.worked(endpoint.id());
        yield new Accepted();
      }
      case Poster.Said said when said.status() == GONE ->
          off(endpoint, "it answered 410, that it is gone");
      case Poster.Said said -> {
        said.pause().ifPresent(pause -> resting.put(endpoint.id(), now.plus(atMost(pause))));
        yield failed(endpoint, now, "it answered %d %s".formatted(said.status(), said.words()));
      }
      case Poster.Silent silent -> failed(endpoint, now, silent.reason());
      case Poster.Withheld withheld ->
          off(endpoint, "its address is refused: " + withheld.reason());
    };
  }

  private Outcome failed(Endpoint endpoint, Instant now, String reason) {
    String words = reason.strip();
    resting.merge(endpoint.id(), now.plus(REST), (one, other) -> one.isAfter(other) ? one : other);
    endpoints.failed(endpoint.id(), now);
    Duration failing = Duration.between(endpoint.failingSince().orElse(now), now);
    if (failing.compareTo(PATIENCE) >= 0) {
      return off(endpoint, "it failed for two days; the last time " + words);
    }
    if (failing.compareTo(WARNED_AFTER) >= 0 && endpoints.warned(endpoint.id())) {
      trouble.failing(endpoint, words);
    }
    return new Deferred("The %s: %s".formatted(kind.words(), words));
  }

  private static Duration atMost(Duration pause) {
    return pause.compareTo(LONGEST_REST) < 0 ? pause : LONGEST_REST;
  }

  private Outcome off(Endpoint endpoint, String reason) {
    if (endpoints.switchOff(endpoint.id(), clock.instant(), reason)) {
      trouble.off(endpoint, reason);
    }
    resting.remove(endpoint.id());
    return new Refused("The %s was switched off: %s".formatted(kind.words(), reason));
  }
}
