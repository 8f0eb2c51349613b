package lexdelta.searchapi.command;

import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.accounts.CurrentPerson;

/** The demonstration's attorney, who follows every topic. */
final class Subscribing {
  private static final String ATTORNEY = "attorney@example.org";

  private Subscribing() {}

  static void toEverything(Installation service) {
    Subscriptions subscriptions = service.part(Subscriptions.class);
    for (Topic topic : service.part(Topics.class).all()) {
      subscriptions.subscribe(CurrentPerson.id(), topic.id(), new EmailAddress(ATTORNEY));
    }
  }
}
