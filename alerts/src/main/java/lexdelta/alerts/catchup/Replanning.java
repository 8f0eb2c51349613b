package lexdelta.alerts.catchup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;

/**
 * Says anew when what waits is due, after somebody changed how often or at which hours they are told;
 * in the caller's transaction.
 */
public final class Replanning {
  private final AlertLog alerts;
  private final Subscriptions subscriptions;
  private final PersonPreferences preferences;
  private final Slots slots;

  public Replanning(
      AlertLog alerts, Subscriptions subscriptions, PersonPreferences preferences, Slots slots) {
    this.alerts = alerts;
    this.subscriptions = subscriptions;
    this.preferences = preferences;
    this.slots = slots;
  }

  /** What waits for a person. */
  public void of(PersonId reader) {
    plan(alerts.pending(reader));
  }

  /** What waits by a subscription. */
  public void of(SubscriptionId subscription) {
    plan(alerts.pending(subscription));
  }

  private void plan(List<Alert> waiting) {
    Map<SubscriptionId, Optional<Subscription>> known = new HashMap<>();
    for (Alert alert : waiting) {
      known
          .computeIfAbsent(alert.subscription(), subscriptions::find)
          .ifPresent(by ->
              alerts.reschedule(
                  alert,
                  slots.next(
                      by.terms().cadence(),
                      alert.at(),
                      preferences.of(alert.recipient().person()))));
    }
  }
}
