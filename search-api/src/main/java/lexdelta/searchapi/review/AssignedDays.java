package lexdelta.searchapi.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.review.State;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Sha256;
import lexdelta.searchapi.feeds.CalendarDay;
import lexdelta.searchapi.feeds.OwnDays;

/**
 * The days by which somebody has to deal with what was assigned to them. An entry of the calendar
 * moves with its day, and is cancelled when it is done or somebody else's, or no day is set any more.
 */
final class AssignedDays implements OwnDays {
  private final Desk desk;
  private final ReviewDesk people;
  private final Changing changing;
  private final Links links;

  AssignedDays(Desk desk, ReviewDesk people, Changing changing, Links links) {
    this.desk = desk;
    this.people = people;
    this.changing = changing;
    this.links = links;
  }

  @Override
  public List<CalendarDay> of(PersonId person) {
    return desk.everAssigned(people.viewer(person)).stream()
        .flatMap(line -> day(person, line).stream())
        .toList();
  }

  /** Its number counts what moved it, as far as the person sees it. */
  private Optional<CalendarDay> day(PersonId person, Desk.Line line) {
    List<Entry> moving =
        line.reviewed().entries().stream()
            .filter(it ->
                switch (it.mark()) {
                  case Mark.Assigned _, Mark.TakenOver _, Mark.Done _, Mark.Reopened _ -> true;
                  default -> false;
                })
            .toList();
    boolean holds =
        line.reviewed().state().waitsFor(person)
            && line.reviewed().state().assignment().flatMap(State.Assignment::dueOn).isPresent();
    return lastDay(person, moving)
        .map(on -> {
          Named named = changing.named(line.item().change());
          return new CalendarDay(
              Sha256.of("due\n" + line.item().event() + "\n" + person).hex(),
              on,
              moving.size() - 1,
              !holds,
              "Due: review of " + named.citation(),
              named.heading(),
              links.change(line.item().change()),
              moving.getLast().at());
        });
  }

  /** The last day that was set while it was theirs, or that they took over. */
  private static Optional<LocalDate> lastDay(PersonId person, List<Entry> moving) {
    Optional<LocalDate> theirs = Optional.empty();
    for (int i = 1; i <= moving.size(); i++) {
      Optional<LocalDate> set =
          State.of(moving.subList(0, i))
              .assignment()
              .filter(it -> it.to().equals(person))
              .flatMap(State.Assignment::dueOn);
      theirs = set.isPresent() ? set : theirs;
    }
    return theirs;
  }
}
