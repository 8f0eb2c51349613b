package lexdelta.alerts.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.PersonId;

/** What somebody was told or has to do, how it stands, and the marks that they make. */
public final class Desk {
  private static final Comparator<Line> BY_DAY =
      Comparator.comparing((Line line) ->
              line.reviewed()
                  .state()
                  .assignment()
                  .flatMap(State.Assignment::dueOn)
                  .orElse(LocalDate.MAX))
          .thenComparing(Comparator.comparingDouble((Line line) -> line.item().weight()).reversed())
          .thenComparing(Comparator.comparingLong((Line line) -> line.item().change()).reversed());

  private final Inbox inbox;
  private final Reviews reviews;
  private final InstantSource clock;

  public Desk(Inbox inbox, Reviews reviews, InstantSource clock) {
    this.inbox = inbox;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** A line of a queue. */
  public record Line(Item item, Reviewed reviewed) {}

  /** A page of what somebody was told. */
  public List<Line> page(Viewer viewer, Inbox.Wanted wanted, int limit) {
    return lines(viewer, inbox.page(viewer.person(), wanted, limit));
  }

  /** What is assigned to somebody and not done, what is overdue first, then by the day it is due. */
  public List<Line> assigned(Viewer viewer) {
    return everAssigned(viewer).stream()
        .filter(line -> line.reviewed().state().waitsFor(viewer.person()))
        .sorted(BY_DAY)
        .toList();
  }

  /** What was ever assigned to somebody, in no order. */
  public List<Line> everAssigned(Viewer viewer) {
    return lines(viewer, inbox.items(reviews.everAssignedTo(viewer.person())));
  }

  private List<Line> lines(Viewer viewer, List<Item> items) {
    Map<EventId, Reviewed> reviewed = reviewed(viewer, items.stream().map(Item::event).toList());
    return items.stream()
        .flatMap(item ->
            Optional.ofNullable(reviewed.get(item.event())).map(it -> new Line(item, it)).stream())
        .toList();
  }

  /** An event as somebody sees it; empty where they were not told of it and do not have it to do. */
  public Optional<Reviewed> find(Viewer viewer, EventId event) {
    return Optional.ofNullable(reviewed(viewer, List.of(event)).get(event));
  }

  private Map<EventId, Reviewed> reviewed(Viewer viewer, Collection<EventId> events) {
    Map<EventId, List<Told>> told = inbox.told(events);
    Map<EventId, List<Entry>> entries = reviews.of(events);
    Map<EventId, Reviewed> reviewed = new LinkedHashMap<>();
    for (EventId event : events) {
      Circle circle =
          new Circle(
              viewer, told.getOrDefault(event, List.of()), entries.getOrDefault(event, List.of()));
      if (circle.open()) {
        reviewed.put(event, Reviewed.of(event, circle, viewer));
      }
    }
    return reviewed;
  }

  /**
   * Makes a mark on an event, inside the caller's transaction where there is one.
   *
   * @return the entry; empty when it would say nothing new
   * @throws IllegalArgumentException when the viewer takes no part in it, or withdraws what is no note
   *     of theirs
   */
  public Optional<Entry> mark(Viewer viewer, EventId event, Mark mark) {
    Reviewed reviewed =
        find(viewer, event)
            .orElseThrow(() ->
                new IllegalArgumentException("You were not told of it, and do not have it to do."));
    if (mark instanceof Mark.Withdrawn it && !ownNote(reviewed, viewer, it)) {
      throw new IllegalArgumentException("There is no note %d of yours.".formatted(it.note()));
    }
    return reviewed.state().says(viewer.person(), mark) || justSaid(reviewed, viewer, mark)
        ? Optional.empty()
        : Optional.of(reviews.append(event, viewer.person(), mark, clock.instant()));
  }

  /** A form that was sent twice. */
  private static boolean justSaid(Reviewed reviewed, Viewer viewer, Mark mark) {
    return reviewed.entries().stream()
        .filter(it -> it.by().equals(viewer.person()))
        .reduce((_, later) -> later)
        .filter(it -> it.mark().equals(mark))
        .isPresent();
  }

  /**
   * Gives all that somebody has to do to somebody else, inside the caller's transaction where there is
   * one: whoever leaves leaves nothing undone.
   */
  public void handOver(Viewer from, PersonId to) {
    assigned(from)
        .forEach(line ->
            reviews.append(
                line.item().event(), to, new Mark.TakenOver(from.person()), clock.instant()));
  }

  private static boolean ownNote(Reviewed reviewed, Viewer viewer, Mark.Withdrawn withdrawn) {
    return reviewed.entries().stream()
        .anyMatch(it ->
            it.number() == withdrawn.note()
                && it.by().equals(viewer.person())
                && it.mark() instanceof Mark.Noted);
  }

  /** An event whole, whoever was told of it, without notes. */
  public Whole whole(EventId event) {
    List<Entry> entries =
        reviews.of(List.of(event)).getOrDefault(event, List.of()).stream()
            .filter(
                it -> !(it.mark() instanceof Mark.Noted) && !(it.mark() instanceof Mark.Withdrawn))
            .toList();
    return new Whole(inbox.told(List.of(event)).getOrDefault(event, List.of()), entries);
  }

  /** All that was told of an event and all that was marked on it but for notes. */
  public record Whole(List<Told> told, List<Entry> entries) {}
}
