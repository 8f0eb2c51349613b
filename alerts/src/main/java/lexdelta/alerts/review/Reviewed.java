package lexdelta.alerts.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;

/**
 * An event as one of those who review it sees it.
 *
 * @param told whom the subscriptions that told them told of it, by no other subscription
 * @param entries those that they may see, in order
 * @param state folded from these
 * @param people whom they review it with, themselves included
 */
public record Reviewed(
    EventId event, List<Told> told, List<Entry> entries, State state, Set<PersonId> people) {
  static Reviewed of(EventId event, Circle circle, Viewer viewer) {
    List<Entry> visible = circle.visible();
    Set<SubscriptionId> theirs =
        circle.told().stream()
            .filter(viewer::concernedBy)
            .map(Told::by)
            .collect(Collectors.toSet());
    return new Reviewed(
        event,
        circle.told().stream().filter(it -> theirs.contains(it.by())).toList(),
        visible,
        State.of(visible),
        circle.people());
  }
}
