package lexdelta.searchapi.subscriptions;

import java.util.List;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.Audience;
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
      subscriptions.subscribe(to, held.terms().with(heirs(held, from, address)));
      subscriptions.cancel(from, held.id());
    }
  }

  /** Who else is told goes on being told; in place of the former owner's address comes the heir's. */
  private Audience heirs(Subscription held, PersonId from, EmailAddress heir) {
    Audience audience = held.terms().audience();
    if (audience.team().isPresent() || !audience.channel().equals(Audience.MAIL)) {
      return audience;
    }
    List<EmailAddress> others =
        audience.addresses().stream()
            .map(EmailAddress::new)
            .filter(it -> people.withEmail(it).filter(p -> !p.id().equals(from)).isPresent())
            .toList();
    return Audience.of(Stream.concat(Stream.of(heir), others.stream()).distinct().toList());
  }

  @Override
  public void close(PersonId owner) {
    subscriptions.of(owner).forEach(held -> subscriptions.cancel(owner, held.id()));
  }
}
