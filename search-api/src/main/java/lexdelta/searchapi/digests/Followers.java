package lexdelta.searchapi.digests;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.wish.Wish;

/** Who follows topics. */
final class Followers {
  private final Subscriptions subscriptions;

  Followers(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /**
   * Those who hold a subscription to any of some topics.
   *
   * @param topics ids; none for whichever
   */
  Set<PersonId> of(List<String> topics) {
    Set<PersonId> people = new LinkedHashSet<>();
    subscriptions.active().stream()
        .filter(it ->
            it.terms().wish() instanceof Wish.OfTopic to
                && (topics.isEmpty() || topics.contains(to.topic().value())))
        .forEach(it -> people.add(it.owner()));
    return people;
  }
}
