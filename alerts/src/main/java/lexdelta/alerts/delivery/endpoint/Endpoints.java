package lexdelta.alerts.delivery.endpoint;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;

/** The endpoints that people declared. */
public interface Endpoints {
  /** For how long a former secret signs beside the new one. */
  Duration CHANGING_OVER = Duration.ofDays(7);

  /** Declares one, with a fresh secret. */
  Endpoint declare(
      PersonId owner, EndpointKind kind, String title, URI address, EmailAddress notices);

  /** One that was not removed. */
  Optional<Endpoint> find(EndpointId id);

  /** A person's own, oldest first. */
  List<Endpoint> of(PersonId owner);

  /** Gives one a new secret; the one until now signs beside it for {@link #CHANGING_OVER}. */
  Endpoint renewSecret(EndpointId id);

  /** Notes that an attempt succeeded: it fails no longer. */
  void worked(EndpointId id);

  /** Notes that an attempt failed, when it is the first that did. */
  void failed(EndpointId id, Instant at);

  /**
   * Notes that the owner is told that it fails.
   *
   * @return whether nobody had noted so before
   */
  boolean warned(EndpointId id);

  /**
   * Switches it off.
   *
   * @return whether it was on
   */
  boolean switchOff(EndpointId id, Instant at, String reason);

  /** Switches it on again, as if it had never failed. */
  void switchOn(EndpointId id);

  /** Removes it for good; its address and secret are forgotten. */
  void remove(EndpointId id);

  /** Gives all of somebody's to somebody else. */
  void handOver(PersonId from, PersonId to, EmailAddress notices);
}
