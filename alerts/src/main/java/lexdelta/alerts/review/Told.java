package lexdelta.alerts.review;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.SubscriptionId;

/**
 * What one change of an event was to one recipient.
 *
 * @param change its number
 * @param by the subscription that it answered
 * @param team whose subscription it is; empty where it tells addresses
 * @param matter of the subscription; may be empty
 * @param dueAt when it is to be told; empty where it is not
 * @param toldAt when it was put into a message
 * @param delivery what became of that message
 */
public record Told(
    EventId event,
    long change,
    SubscriptionId by,
    Recipient recipient,
    OptionalLong team,
    String matter,
    Alert.Outcome outcome,
    Optional<Instant> dueAt,
    Optional<Instant> toldAt,
    Optional<Delivery> delivery) {

  /**
   * What became of a message.
   *
   * @param error why the last attempt was in vain; empty when it was not
   */
  public record Delivery(Outbox.State state, Optional<Instant> sentAt, String error) {}

  /** Whether the recipient was told, by this or by another message. */
  public boolean reached() {
    return outcome == Alert.Outcome.TOLD || outcome == Alert.Outcome.TOLD_ALREADY;
  }
}
