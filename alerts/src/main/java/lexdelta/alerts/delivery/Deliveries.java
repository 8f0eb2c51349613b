package lexdelta.alerts.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of messages, for people who look after the service and may not read them. */
public interface Deliveries {
  /** The newest messages in some states, newest first. */
  List<Delivery> newest(Set<Outbox.State> states, int limit);

  /**
   * What became of a message.
   *
   * @param sentAt when a channel accepted it
   * @param attempts begun so far
   * @param lastError why the last attempt was in vain, in the server's words; empty when it was not
   */
  record Delivery(
      Recipient recipient,
      Outbox.State state,
      Instant createdAt,
      Optional<Instant> sentAt,
      int attempts,
      String lastError) {}
}
