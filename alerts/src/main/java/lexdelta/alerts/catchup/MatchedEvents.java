package lexdelta.alerts.catchup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.alerts.event.Event;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.event.Gathering;
import lexdelta.alerts.event.Said;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.event.ToldEvents.ToldPlace;
import lexdelta.crawler.record.Cause;

/**
 * Changes gathered into events, together with the events of the days before.
 *
 * @param events of each change, by its number
 * @param places to be remembered for copies that turn up later
 */
record MatchedEvents(Map<Long, EventId> events, List<ToldPlace> places) {
  /** The same changes give the same events, in whatever order they were recorded. */
  static MatchedEvents of(List<MatchedChange> matched, ToldEvents known) {
    List<MatchedChange> ordered = new ArrayList<>(matched);
    ordered.sort(
        Comparator.comparing((MatchedChange it) -> it.change().observedOn())
            .thenComparing(it -> it.change().document())
            .thenComparingLong(it -> it.change().number()));
    Map<MatchedChange, Said> said = new HashMap<>();
    ordered.forEach(it -> said(it).ifPresent(s -> said.put(it, s)));
    Gathering gathering = new Gathering(recent(ordered, said, known));
    Map<EventId, List<MatchedChange>> byEvent = new LinkedHashMap<>();
    ordered.forEach(it ->
        byEvent
            .computeIfAbsent(
                gathering.place(it.change(), Optional.ofNullable(said.get(it))),
                any -> new ArrayList<>())
            .add(it));
    return new MatchedEvents(events(byEvent), places(byEvent, gathering));
  }

  private static Optional<Said> said(MatchedChange it) {
    return it.change().cause() == Cause.CALENDAR
        ? Said.ofDay(it.citation(), it.stood().news())
        : Said.of(it.change().document(), it.comparison());
  }

  private static List<Event> recent(
      List<MatchedChange> ordered, Map<MatchedChange, Said> said, ToldEvents known) {
    if (said.isEmpty()) {
      return List.of();
    }
    LocalDate since = ordered.getFirst().change().observedOn().minusDays(Event.DAYS_APART);
    return known.find(said.values().stream().map(Said::figuresHash).toList(), since);
  }

  private static Map<Long, EventId> events(Map<EventId, List<MatchedChange>> byEvent) {
    Map<Long, EventId> events = new HashMap<>();
    byEvent.forEach(
        (event, changes) -> changes.forEach(it -> events.put(it.change().number(), event)));
    return events;
  }

  private static List<ToldPlace> places(
      Map<EventId, List<MatchedChange>> byEvent, Gathering gathering) {
    Map<EventId, Event> gathered =
        gathering.events().stream().collect(Collectors.toMap(Event::id, Function.identity()));
    List<ToldPlace> places = new ArrayList<>();
    byEvent.forEach((id, changes) -> {
      Optional<Event> event = Optional.ofNullable(gathered.get(id));
      event.ifPresent(it ->
          changes.forEach(change ->
              places.add(new ToldPlace(change.change().number(), change.change().document(), it))));
    });
    return places;
  }
}
