package lexdelta.alerts.review;

import java.time.Instant;
import java.util.Set;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.NewsKind;

/**
 * An event as a line of a queue.
 *
 * @param change the number of its first place
 * @param places how many changes it consists of
 * @param weight of its weightiest place, 0 to 1
 * @param matters of the subscriptions that told whoever looks
 */
public record Item(
    EventId event,
    long change,
    int places,
    double weight,
    Instant toldAt,
    Set<NewsKind> kinds,
    Set<String> matters) {
  public Item {
    kinds = Set.copyOf(kinds);
    matters = Set.copyOf(matters);
  }
}
