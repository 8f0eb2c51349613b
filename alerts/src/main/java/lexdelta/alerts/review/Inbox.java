package lexdelta.alerts.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;

/** What people were told, by event. */
public interface Inbox {
  /** The event that a change is a place of; empty where it answered nobody's subscription. */
  Optional<EventId> event(long change);

  /** What events were to each recipient, whether they were told or not, by event. */
  Map<EventId, List<Told>> told(Collection<EventId> events);

  /** A page of what somebody was told, the weightiest first, of equal ones the newest. */
  List<Item> page(PersonId person, Wanted wanted, int limit);

  /** Some events, whoever was told of them, without matters; in no order. */
  List<Item> items(Collection<EventId> events);

  /** How many events somebody was told of and has not read, counted up to a number. */
  int unread(PersonId person, int most);

  /** The matters of the subscriptions that told somebody anything, in order. */
  List<String> matters(PersonId person);

  /**
   * Which events are wanted.
   *
   * @param unread only what the person made no mark on
   * @param matter of the subscription that told of it
   * @param team the number of a team of the person's: what was told for it, to whomever
   * @param behind go on behind this one
   */
  record Wanted(
      boolean unread,
      Optional<String> matter,
      OptionalLong team,
      Optional<NewsKind> kind,
      Optional<Behind> behind) {
    /** Everything. */
    public static final Wanted ALL =
        new Wanted(
            false, Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A place in a page's order.
   *
   * @param change the number of the first change of the event
   */
  record Behind(double weight, long change) {}
}
