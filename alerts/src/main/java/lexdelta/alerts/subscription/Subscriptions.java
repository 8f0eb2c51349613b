package lexdelta.alerts.subscription;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.wish.Wish;

/** Who follows what. */
public interface Subscriptions {
  /**
   * Makes a subscription to a topic with plain terms, or finds the one there is; one that was
   * cancelled holds again.
   *
   * @throws IllegalArgumentException when there is no such topic
   */
  default Subscription subscribe(PersonId owner, TopicId topic, EmailAddress address) {
    return subscribe(owner, Terms.plain(new Wish.OfTopic(topic), address));
  }

  /**
   * Makes a subscription. One of the same wish to the same audience for the same matter is there
   * already: it is found, and takes over the terms unless these are plain; one that was cancelled
   * holds again.
   *
   * @throws IllegalArgumentException when there is no such topic
   */
  Subscription subscribe(PersonId owner, Terms terms);

  Optional<Subscription> find(SubscriptionId id);

  /** A person's subscriptions that hold, oldest first. */
  List<Subscription> of(PersonId owner);

  /** All that a person ever made, oldest first. */
  List<Subscription> everOf(PersonId owner);

  /** All subscriptions that hold, to topics that are there, by number. */
  List<Subscription> active();

  /**
   * Changes one of a person's own.
   *
   * @param terms with the same wish; the wish itself never changes
   * @return whether there was one that held
   * @throws IllegalArgumentException when another of theirs is the same
   */
  boolean change(PersonId owner, SubscriptionId id, Terms terms);

  /**
   * Pauses one of a person's own, or goes on with it.
   *
   * @return whether there was one that held
   */
  boolean pause(PersonId owner, SubscriptionId id, boolean paused);

  /**
   * Cancels one of a person's own subscriptions.
   *
   * @return whether there was one that held
   */
  boolean cancel(PersonId owner, SubscriptionId id);

  /** What lets a reader stop what comes to an address; made when there is none yet. */
  UnsubscribeToken token(PersonId reader, String channel, String address);

  /** The subscriptions that a token would stop; empty for an unknown or a used one. */
  List<Subscription> withToken(UnsubscribeToken token);

  /**
   * Stops one subscription for the reader and the address that a token belongs to: it is cancelled
   * where it tells nobody else, else goes on for the others. Harmless when done before.
   *
   * @return whether it was stopped now
   */
  boolean stop(UnsubscribeToken token, SubscriptionId id);

  /**
   * Stops all subscriptions for the person and the address that a token belongs to. Harmless when
   * done before.
   *
   * @return those that reached the address until now
   */
  List<Subscription> cancelByToken(UnsubscribeToken token);

  /** Who has left a subscription: the keys of their addresses, {@link Audience#key}. */
  List<Left> left();

  /** That an address is not told of a subscription any more. */
  record Left(SubscriptionId subscription, String addressKey) {}
}
