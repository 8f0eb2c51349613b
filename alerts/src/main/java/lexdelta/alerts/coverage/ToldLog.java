package lexdelta.alerts.coverage;

import java.util.Optional;
import lexdelta.alerts.delivery.Message;

/** How far in the log of coverage the administrator was told. */
public interface ToldLog {
  /** The number of the last transition that was dealt with; 0 at first. */
  long cursor();

  /**
   * Puts a message into the outbox and moves the cursor, in one transaction that locks the cursor
   * first. When another has moved it meanwhile, nothing happens at all.
   *
   * @param from where the cursor was when the message was written
   * @param to where it is afterwards
   * @return whether it happened
   */
  boolean append(long from, long to, Optional<Message> message);
}
