package lexdelta.alerts.catchup;

import java.util.List;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.event.ToldEvents.ToldPlace;
import lexdelta.alerts.subscription.PersonId;

/** The alerts given, and how far in the log of changes the matcher has come. */
public interface AlertLog {
  /** The number of the last change that the matcher has dealt with; 0 at first. */
  long cursor();

  /**
   * Appends what is told and moves the cursor, all in one transaction that locks the cursor first.
   * When another matcher has moved the cursor meanwhile, nothing happens at all.
   *
   * @param from where the cursor was when the alerts were computed
   * @param to where it is afterwards
   * @return whether it happened
   */
  boolean append(long from, long to, Telling telling);

  /**
   * What is told at once.
   *
   * @param places of events that may turn up elsewhere
   */
  record Telling(List<Alert> alerts, List<ToldPlace> places, List<Message> messages) {
    static final Telling NOTHING = new Telling(List.of(), List.of(), List.of());

    public Telling {
      alerts = List.copyOf(alerts);
      places = List.copyOf(places);
      messages = List.copyOf(messages);
    }
  }

  /** A person's newest alerts, newest first. */
  List<Alert> of(PersonId person, int limit);
}
