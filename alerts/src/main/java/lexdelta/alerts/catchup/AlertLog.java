package lexdelta.alerts.catchup;

import java.util.List;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.subscription.PersonId;

/** The alerts given, and how far in the log of changes the matcher has come. */
public interface AlertLog {
  /** The number of the last change that the matcher has dealt with; 0 at first. */
  long cursor();

  /**
   * Appends alerts and their messages and moves the cursor, all in one transaction that locks the
   * cursor first. When another matcher has moved the cursor meanwhile, nothing happens at all.
   *
   * @param from where the cursor was when the alerts were computed
   * @param to where it is afterwards
   * @return whether it happened
   */
  boolean append(long from, long to, List<Alert> alerts, List<Message> messages);

  /** A person's newest alerts, newest first. */
  List<Alert> of(PersonId person, int limit);
}
