package lexdelta.searchapi.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.checklist.Checklist;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.checklist.Touch;
import lexdelta.alerts.checklist.Touches;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Inbox;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.review.Reviewed;
import lexdelta.alerts.review.State;
import lexdelta.alerts.review.Told;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.web.Days;

/** Gathers whom changes reached and what they touch, as far as whoever asks may see it. */
final class Impacts {
  private final Desk desk;
  private final ReviewDesk people;
  private final Inbox inbox;
  private final Checklists checklists;
  private final Touches touches;
  private final Changing changing;
  private final Clock clock;

  Impacts(
      Desk desk,
      ReviewDesk people,
      Inbox inbox,
      Checklists checklists,
      Touches touches,
      Changing changing,
      Clock clock) {
    this.desk = desk;
    this.people = people;
    this.inbox = inbox;
    this.checklists = checklists;
    this.touches = touches;
    this.changing = changing;
    this.clock = clock;
  }

  /**
   * The impact of a change and of all places of its event.
   *
   * @param number as it stands in the address, whatever that is
   */
  Impact of(String number) {
    Change change = changing.read(number);
    Named named = changing.named(change);
    boolean whole = CurrentPerson.may(Deed.SEE_IMPACT);
    Optional<EventId> event = inbox.event(change.number());
    Names names = people.names();
    Desk.Whole seen = seen(event, whole);
    return new Impact(
        change.number(),
        named.citation(),
        named.heading(),
        whole,
        reached(seen, names),
        given(event, seen.entries(), names),
        matters(seen.told().stream()),
        touched(event, change, names));
  }

  /** All of it, or what whoever asks may see. */
  private Desk.Whole seen(Optional<EventId> event, boolean whole) {
    return event
        .flatMap(it ->
            whole
                ? Optional.of(desk.whole(it))
                : desk.find(people.viewer(), it)
                    .map(part -> new Desk.Whole(part.told(), part.entries())))
        .orElse(new Desk.Whole(List.of(), List.of()));
  }

  private List<Impact.Reached> reached(Desk.Whole seen, Names names) {
    State state = State.of(seen.entries());
    Map<Recipient, List<Told>> byRecipient = new LinkedHashMap<>();
    seen.told()
        .forEach(it -> byRecipient.computeIfAbsent(it.recipient(), _ -> new ArrayList<>()).add(it));
    return byRecipient.entrySet().stream()
        .map(it -> reached(it.getKey(), it.getValue(), state, names))
        .sorted(Comparator.comparing(Impact.Reached::name))
        .toList();
  }

  private Impact.Reached reached(Recipient who, List<Told> told, State state, Names names) {
    Told first =
        told.stream()
            .min(
                Comparator.comparing((Told it) -> !it.reached())
                    .thenComparing(it -> it.delivery().isEmpty())
                    .thenComparing(it -> it.toldAt().orElse(Instant.MAX)))
            .orElseThrow();
    return new Impact.Reached(
        names.of(who.person()),
        who.channel(),
        first.reached(),
        how(first),
        Optional.ofNullable(state.readBy().get(who.person())),
        Optional.ofNullable(state.relevantTo().get(who.person()))
            .map(relevant -> relevant ? "relevant" : "not relevant")
            .orElse(""),
        matters(told.stream()));
  }

  private static List<String> matters(Stream<Told> told) {
    return List.copyOf(
        told.map(Told::matter)
            .filter(matter -> !matter.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private String how(Told told) {
    return switch (told.outcome()) {
      case TOLD, TOLD_ALREADY -> told.delivery().map(this::sent).orElseGet(() -> toldAt(told));
      case PENDING ->
          "Not yet told"
              + told.dueAt().map(it -> ": due " + Days.words(it, clock.getZone())).orElse("");
      case PAUSED -> "Not told: the subscription was paused";
      case ENDED -> "Not told: the subscription had ended";
      case BELOW_WEIGHT -> "Not told: it weighs less than the subscription asks for";
      case OTHER_KIND -> "Not told: of no kind that the subscription asks for";
      case CANCELLED -> "Not told: the subscription was cancelled before it was due";
    };
  }

  private String toldAt(Told told) {
    return "Told" + told.toldAt().map(it -> " " + Days.words(it, clock.getZone())).orElse("");
  }

  private String sent(Told.Delivery delivery) {
    return switch (delivery.state()) {
      case SENT ->
          "Sent" + delivery.sentAt().map(it -> " " + Days.words(it, clock.getZone())).orElse("");
      case FAILED -> "Refused: " + delivery.error();
      case PENDING, CLAIMED ->
          delivery.error().isEmpty()
              ? "Written; waits to be sent"
              : "Written; the last attempt to send it failed: " + delivery.error();
    };
  }

  /** As each assignee sees it: groups that know nothing of each other have their own. */
  private List<Impact.Given> given(Optional<EventId> event, List<Entry> entries, Names names) {
    LocalDate today = Instants.publishersDay(clock.instant());
    return entries.stream()
        .flatMap(it ->
            switch (it.mark()) {
              case Mark.Assigned given -> Stream.of(given.to());
              case Mark.TakenOver _ -> Stream.of(it.by());
              default -> Stream.empty();
            })
        .distinct()
        .flatMap(to ->
            event.flatMap(it -> desk.find(people.viewer(to), it)).stream()
                .map(Reviewed::state)
                .flatMap(state ->
                    state.assignment().filter(it -> it.to().equals(to)).stream()
                        .map(it ->
                            new Impact.Given(
                                names.of(to),
                                names.of(it.by()),
                                it.dueOn(),
                                state.done().isPresent(),
                                state.overdue(today)))))
        .toList();
  }

  private List<Impact.Touched> touched(Optional<EventId> event, Change change, Names names) {
    Set<Long> places = new TreeSet<>(Set.of(change.number()));
    event.ifPresent(it -> desk.whole(it).told().forEach(told -> places.add(told.change())));
    Map<Long, Checklist> known = new HashMap<>();
    checklists.all().forEach(it -> known.put(it.id().value(), it));
    Map<Long, Set<String>> lines = new LinkedHashMap<>();
    for (Touch touch : touches.of(places)) {
      lines
          .computeIfAbsent(touch.checklist().value(), _ -> new TreeSet<>())
          .add(touch.line().what());
    }
    return lines.entrySet().stream()
        .flatMap(it ->
            Optional.ofNullable(known.get(it.getKey()))
                .map(list ->
                    new Impact.Touched(
                        list.id().value(),
                        list.declared().title(),
                        list.declared().kind().code(),
                        names.of(list.owner()),
                        List.copyOf(it.getValue())))
                .stream())
        .toList();
  }
}
