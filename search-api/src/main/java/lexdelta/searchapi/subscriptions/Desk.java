package lexdelta.searchapi.subscriptions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import lexdelta.alerts.catchup.Replanning;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.audit.Audit;
import org.springframework.transaction.support.TransactionTemplate;

/** What people change of topics and subscriptions, each with its entry in the log, or neither. */
final class Desk {
  private final Topics topics;
  private final Subscriptions subscriptions;
  private final PersonPreferences preferences;
  private final Replanning replanning;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionTemplate transaction;

  /** What is changed here. */
  record Ports(
      Topics topics,
      Subscriptions subscriptions,
      PersonPreferences preferences,
      Replanning replanning,
      Outbox outbox) {}

  Desk(Ports ports, Audit audit, TransactionTemplate transaction) {
    this.topics = ports.topics();
    this.subscriptions = ports.subscriptions();
    this.preferences = ports.preferences();
    this.replanning = ports.replanning();
    this.outbox = ports.outbox();
    this.audit = audit;
    this.transaction = transaction;
  }

  void save(Topic topic) {
    transaction.executeWithoutResult(_ -> {
      Optional<Topic> before = topics.find(topic.id());
      topics.save(topic);
      audit.note(
          before.isPresent() ? "changed a topic" : "defined a topic",
          "topic " + topic.id(),
          before.map(Desk::words).orElse(""),
          words(topic));
    });
  }

  void remove(Topic topic) {
    transaction.executeWithoutResult(_ -> {
      topics.remove(topic.id());
      audit.note("removed a topic", "topic " + topic.id(), words(topic), "");
    });
  }

  private static String words(Topic topic) {
    return "%s; query: %s; citations: %s; sources: %s; %s"
        .formatted(
            topic.title(),
            topic.query(),
            topic.citations().stream().map(it -> it.value()).collect(Collectors.joining(", ")),
            topic.sources().stream().map(it -> it.value()).collect(Collectors.joining(", ")),
            topic.description());
  }

  /**
   * Follows a topic.
   *
   * @throws IllegalArgumentException when there is no such topic
   */
  Subscription subscribe(PersonId owner, TopicId topic, EmailAddress address) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Subscription made = subscriptions.subscribe(owner, topic, address);
          audit.note("made a subscription", "subscription " + made.id(), "", "");
          return made;
        }));
  }

  /**
   * Follows anything.
   *
   * @throws IllegalArgumentException when it is a topic that there is not
   */
  Subscription subscribe(PersonId owner, Terms terms) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Subscription made = subscriptions.subscribe(owner, terms);
          replanning.of(made.id());
          audit.note("made a subscription", "subscription " + made.id(), "", "");
          return made;
        }));
  }

  /**
   * Changes the terms of a subscription; false where somebody has no such one.
   *
   * @throws IllegalArgumentException when another of theirs is the same
   */
  boolean change(PersonId owner, SubscriptionId id, Terms terms) {
    return noted(() -> subscriptions.change(owner, id, terms), "changed a subscription", id);
  }

  /** Pauses or goes on; false where somebody has no such one. */
  boolean pause(PersonId owner, SubscriptionId id, boolean paused) {
    return noted(
        () -> subscriptions.pause(owner, id, paused),
        paused ? "paused a subscription" : "went on with a subscription",
        id);
  }

  private boolean noted(BooleanSupplier deed, String words, SubscriptionId id) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          boolean done = deed.getAsBoolean();
          if (done) {
            replanning.of(id);
            audit.note(words, "subscription " + id, "", "");
          }
          return done;
        }));
  }

  /** Says when somebody is told. */
  void prefer(PersonId person, Preferences wanted) {
    transaction.executeWithoutResult(_ -> {
      preferences.save(person, wanted);
      replanning.of(person);
      audit.note("changed when to be told", "person " + person, "", "");
    });
  }

  /** Lets an address get messages again. */
  boolean tryAgain(String channel, String address) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          boolean done = outbox.tryAgain(channel, address);
          if (done) {
            audit.note("tried an address again", "address " + address, "", "");
          }
          return done;
        }));
  }

  /** Stops one subscription by the link of a mail; false where it was stopped before. */
  boolean stop(UnsubscribeToken token, SubscriptionId id) {
    return noted(
        () -> subscriptions.stop(token, id), "stopped a subscription by the link of a mail", id);
  }

  /** Stops following; false where somebody has no such subscription. */
  boolean cancel(PersonId owner, SubscriptionId id) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          boolean done = subscriptions.cancel(owner, id);
          if (done) {
            audit.note("cancelled a subscription", "subscription " + id, "", "");
          }
          return done;
        }));
  }

  List<Subscription> cancelByToken(UnsubscribeToken token) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          List<Subscription> stopped = subscriptions.cancelByToken(token);
          stopped.forEach(it ->
              audit.note(
                  "cancelled a subscription by the link of a mail",
                  "subscription " + it.id(),
                  "",
                  ""));
          return stopped;
        }));
  }
}
