package lexdelta.searchapi.review;

import java.time.Clock;
import lexdelta.alerts.review.Reviewed;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import org.jspecify.annotations.Nullable;

/** What the page of a change shows of its review to whoever looks. */
public final class ReviewPanel {
  private final ReviewDesk desk;
  private final Clock clock;

  ReviewPanel(ReviewDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Asked by the template; null where there is nothing for whoever looks to review. */
  public @Nullable Panel of(long change) {
    return CurrentPerson.may(Deed.REVIEW)
        ? desk.find(change).map(it -> panel(change, it)).orElse(null)
        : null;
  }

  private Panel panel(long change, Reviewed reviewed) {
    PersonId viewer = CurrentPerson.id();
    Names names = desk.names();
    return Panel.of(
        change,
        reviewed,
        viewer,
        names,
        desk.assignable().stream()
            .map(it -> new Panel.Colleague(it.id().value(), it.name()))
            .toList(),
        Instants.publishersDay(clock.instant()),
        History.of(reviewed, viewer, names, clock.getZone()));
  }
}
