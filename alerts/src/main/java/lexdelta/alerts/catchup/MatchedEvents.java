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
import lexdelta.alerts.event.ToldEvents.Told;
import lexdelta.alerts.event.ToldEvents.ToldPlace;
import lexdelta.crawler.record.Cause;

/**
 * Changes gathered into events, together with the events of the days before.
 *
 * @param places to be remembered for copies that turn up later
 */
record MatchedEvents(List<MatchedEvent> events, List<ToldPlace> places) {

  /**
   * One event, as far as it came up now.
   *
   * @param places where it came up now; never empty
   * @param told who was told of it before
   */
  record MatchedEvent(List<MatchedChange> places, List<Told> told) {}

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
    return new MatchedEvents(events(byEvent, known), places(byEvent, gathering));
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

  private static List<MatchedEvent> events(
      Map<EventId, List<MatchedChange>> byEvent, ToldEvents known) {
    Map<EventId, List<Told>> told =
        known.told(byEvent.keySet()).stream().collect(Collectors.groupingBy(Told::event));
    return byEvent.entrySet().stream()
        .map(it -> new MatchedEvent(it.getValue(), told.getOrDefault(it.getKey(), List.of())))
        .toList();
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
