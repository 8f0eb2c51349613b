package lexdelta.alerts.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.Change;

/**
 * Puts changes into events, beginning with events that are known. Which is an event's first place
 * depends on the order in which changes are given: whoever wants the same events again gives them
 * in an order of their own. For one thread.
 */
public final class Gathering {
  private final Map<String, List<Event>> byFigures = new HashMap<>();

  /** A gathering that goes on from some events. */
  public Gathering(Collection<Event> known) {
    known.forEach(event -> like(event.said()).add(event));
  }

  /**
   * The event of a change: one there is, or a new one.
   *
   * @param said what it says, if others can say the same
   */
  public EventId place(Change change, Optional<Said> said) {
    if (said.isEmpty()) {
      return EventId.of(change);
    }
    LocalDate seenOn = change.observedOn();
    List<Event> candidates = like(said.get());
    for (int i = 0; i < candidates.size(); i++) {
      Event event = candidates.get(i);
      if (event.tellsAlso(change.document(), seenOn, said.get())) {
        candidates.set(i, event.with(change.document()));
        return event.id();
      }
    }
    Event fresh = new Event(EventId.of(change), seenOn, said.get(), Set.of(change.document()));
    candidates.add(fresh);
    return fresh.id();
  }

  /** Every event, those that were known too. */
  public List<Event> events() {
    return byFigures.values().stream().flatMap(List::stream).toList();
  }

  private List<Event> like(Said said) {
    return byFigures.computeIfAbsent(said.figuresHash(), any -> new ArrayList<>());
  }
}
