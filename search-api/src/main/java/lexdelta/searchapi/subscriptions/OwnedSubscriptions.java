package lexdelta.searchapi.subscriptions;

import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.People;

/** Subscriptions as what somebody owns. Whoever takes them over is told at their own address. */
final class OwnedSubscriptions implements Belongings {
  private final Subscriptions subscriptions;
  private final People people;

  OwnedSubscriptions(Subscriptions subscriptions, People people) {
    this.subscriptions = subscriptions;
    this.people = people;
  }

  @Override
  public String inWords(int count) {
    return count + (count == 1 ? " subscription" : " subscriptions");
  }

  @Override
  public int count(PersonId owner) {
    return subscriptions.of(owner).size();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    EmailAddress address = people.find(to).orElseThrow().email();
    for (Subscription held : subscriptions.of(from)) {
      subscriptions.subscribe(to, held.topic(), address);
      subscriptions.cancel(from, held.id());
    }
  }

  @Override
  public void close(PersonId owner) {
    subscriptions.of(owner).forEach(held -> subscriptions.cancel(owner, held.id()));
  }
}
