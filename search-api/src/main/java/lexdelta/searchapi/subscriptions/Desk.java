package lexdelta.searchapi.subscriptions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
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
  private final Audit audit;
  private final TransactionTemplate transaction;

  Desk(Topics topics, Subscriptions subscriptions, Audit audit, TransactionTemplate transaction) {
    this.topics = topics;
    this.subscriptions = subscriptions;
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
