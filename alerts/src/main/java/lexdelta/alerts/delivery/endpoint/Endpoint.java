package lexdelta.alerts.delivery.endpoint;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;

/**
 * A place on the web that a person wants told.
 *
 * @param title what its owner calls it
 * @param address where messages are posted; a secret
 * @param notices where the owner is told that it fails
 * @param failingSince when the first of the attempts failed that failed ever since; empty when the
 *     last one succeeded
 * @param warned whether the owner was told of that
 * @param off since when and why nothing is posted there
 */
public record Endpoint(
    EndpointId id,
    PersonId owner,
    EndpointKind kind,
    String title,
    URI address,
    Secret secret,
    EmailAddress notices,
    Instant createdAt,
    Optional<Instant> failingSince,
    boolean warned,
    Optional<Off> off) {

  /** Switched off. */
  public record Off(Instant since, String reason) {}

  /** Its host alone, which may be shown: {@code hooks.slack.com}. */
  public String host() {
    return Optional.ofNullable(address.getHost()).orElse("");
  }

  /** The address is left out, so that it is in no log. */
  @Override
  public String toString() {
    return "%s %s of %s at %s".formatted(kind.channel(), id, owner, host());
  }
}
