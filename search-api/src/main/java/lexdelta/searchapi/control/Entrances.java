package lexdelta.searchapi.control;

import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.signin.Links;

/** Ways in for people who lost theirs, made by whoever owns the data folder. */
final class Entrances {
  private final People people;
  private final Links links;

  Entrances(People people, Links links) {
    this.people = people;
    this.links = links;
  }

  /**
   * A link for somebody.
   *
   * @throws IllegalArgumentException when nobody has the address
   */
  ControlEvent.LinkReport link(String email) {
    Person person =
        people
            .withEmail(new EmailAddress(email))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Nobody here has the address %s. Where there is no administrator at all, `lexdelta serve` prints a link for the first."
                        .formatted(email)));
    return new ControlEvent.LinkReport(person.name(), links.path(person));
  }
}
