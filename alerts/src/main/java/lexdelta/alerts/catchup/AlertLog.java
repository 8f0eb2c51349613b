package lexdelta.alerts.catchup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.event.ToldEvents.ToldPlace;
import lexdelta.alerts.reminder.DueDay;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;

/** The alerts found and told, and how far in the log of changes the matcher has come. */
public interface AlertLog {
  /** The number of the last change that the matcher has dealt with; 0 at first. */
  long cursor();

  /**
   * Appends what was found and moves the cursor, all in one transaction that locks the cursor first.
   * When another matcher has moved the cursor meanwhile, nothing happens at all.
   *
   * @param from where the cursor was when the alerts were computed
   * @param to where it is afterwards
   * @return whether it happened
   */
  boolean append(long from, long to, Telling telling);

  /**
   * What is found at once.
   *
   * @param places of events that may turn up elsewhere
   */
  record Telling(List<Alert> alerts, List<ToldPlace> places) {
    static final Telling NOTHING = new Telling(List.of(), List.of());

    public Telling {
      alerts = List.copyOf(alerts);
      places = List.copyOf(places);
    }
  }

  /**
   * The recipients for whom something is due, in order; none whose address a server refused, and none
   * for what a pause holds back.
   *
   * @param by what is due by then
   */
  List<Recipient> due(Instant by);

  /**
   * What waits for a recipient, the oldest change first.
   *
   * @param by what is due by then
   */
  List<Alert> pending(Recipient recipient, Instant by);

  /** When a recipient was first told of events, of those that they were told of. */
  Map<EventId, Instant> told(Recipient recipient, Collection<EventId> events);

  /** In which message a recipient was told of changes, of those that they were told of. */
  Map<Long, String> messages(Recipient recipient, Collection<Long> changes);

  /**
   * Puts a message into the outbox and notes what it tells, and what waited and is not told, all in
   * one transaction. When another has dealt with any of it meanwhile, nothing happens at all.
   *
   * @return whether it happened
   */
  boolean settle(Settled settled, Instant at);

  /**
   * What becomes of alerts that waited.
   *
   * @param message at most one
   * @param told by the message
   * @param already told of in earlier messages, each by the Message-ID of that
   * @param dropped nobody wants them any more
   * @param days likewise, of the stated days that waited
   */
  record Settled(
      List<Message> message,
      List<Alert> told,
      Map<Alert, String> already,
      List<Alert> dropped,
      Days days) {
    /** Stated days: those told by the message, and those that are not told. */
    public record Days(List<DueDay> told, List<DueDay> dropped) {
      public Days {
        told = List.copyOf(told);
        dropped = List.copyOf(dropped);
      }
    }

    public Settled {
      message = List.copyOf(message);
      told = List.copyOf(told);
      already = Map.copyOf(already);
      dropped = List.copyOf(dropped);
    }
  }

  /** What waits for a person, by whichever subscription. */
  List<Alert> pending(PersonId person);

  /** What waits by a subscription, for whomever. */
  List<Alert> pending(SubscriptionId subscription);

  /** Says that something that waits is due at another instant. */
  void reschedule(Alert alert, Instant dueAt);

  /** A person's newest alerts, newest first. */
  List<Alert> of(PersonId person, int limit);

  /**
   * What became news to a person after an instant: told, about to be told, or told already. Of each
   * change the weightiest alert, the weightiest change first.
   *
   * @param limit of changes
   */
  List<Alert> since(PersonId person, Instant after, int limit);

  /** What a change was to a person, by subscription. */
  List<Alert> of(PersonId person, long change);

  /** When each subscription of somebody was last told something. */
  Map<SubscriptionId, Instant> lastTold(PersonId owner);
}
