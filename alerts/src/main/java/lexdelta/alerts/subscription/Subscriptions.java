package lexdelta.alerts.subscription;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.topic.TopicId;

/** Who follows what. */
public interface Subscriptions {
  /**
   * Makes a subscription, or finds the one there is; one that was cancelled holds again.
   *
   * @throws IllegalArgumentException when there is no such topic
   */
  Subscription subscribe(PersonId owner, TopicId topic, EmailAddress address);

  Optional<Subscription> find(SubscriptionId id);

  /** A person's subscriptions that hold, oldest first. */
  List<Subscription> of(PersonId owner);

  /** All subscriptions that hold, to topics that are there, by number. */
  List<Subscription> active();

  /**
   * Cancels one of a person's own subscriptions.
   *
   * @return whether there was one that held
   */
  boolean cancel(PersonId owner, SubscriptionId id);

  /** The subscriptions that a token would cancel; empty for an unknown or a used one. */
  List<Subscription> withToken(UnsubscribeToken token);

  /**
   * Cancels all subscriptions of the person and the address that a token belongs to. Harmless when
   * done before.
   *
   * @return those that held until now
   */
  List<Subscription> cancelByToken(UnsubscribeToken token);
}
