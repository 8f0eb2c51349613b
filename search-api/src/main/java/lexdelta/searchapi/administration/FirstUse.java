package lexdelta.searchapi.administration;

import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Changes;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.home.HomeSection;

/** What a service says of itself on Home as long as its record is empty: what to do, in order. */
final class FirstUse implements HomePart {
  private final Changes changes;

  FirstUse(Changes changes) {
    this.changes = changes;
  }

  /**
   * The content of the section.
   *
   * @param operates whether the person looks after the service
   */
  record Content(boolean operates) {}

  @Override
  public Optional<HomeSection> of(PersonId person) {
    return changes.head() > 0
        ? Optional.empty()
        : Optional.of(
            new HomeSection(
                "first",
                "What to do first",
                "home-first",
                new Content(CurrentPerson.may(Deed.OPERATE))));
  }
}
