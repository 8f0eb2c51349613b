package lexdelta.searchapi.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Sha256;
import lexdelta.searchapi.feeds.CalendarDay;
import lexdelta.searchapi.feeds.OwnDays;

/**
 * The days by which somebody has to deal with what was assigned to them. An entry of the calendar
 * moves with its day, and is cancelled when it is done or somebody else's, or no day is set any more.
 */
final class DueDays implements OwnDays {
  private final Desk desk;
  private final ReviewDesk people;
  private final Changing changing;
  private final Links links;

  DueDays(Desk desk, ReviewDesk people, Changing changing, Links links) {
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
    List<Entry> moving = new ArrayList<>();
    Optional<Mark.Assigned> last = Optional.empty();
    for (Entry entry : line.reviewed().entries()) {
      switch (entry.mark()) {
        case Mark.Assigned it when it.to().equals(person) && it.dueOn().isPresent() -> {
          last = Optional.of(it);
          moving.add(entry);
        }
        case Mark.Assigned _, Mark.Done _, Mark.Reopened _ -> moving.add(entry);
        default -> {}
      }
    }
    boolean holds =
        line.reviewed().state().waitsFor(person)
            && line.reviewed().state().assignment().flatMap(it -> it.dueOn()).isPresent();
    return last.flatMap(Mark.Assigned::dueOn)
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
}
