package lexdelta.searchapi.subscriptions;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/subscriptions}: a person's own. */
@RestController
final class SubscriptionsApi {
  private final Subscriptions subscriptions;
  private final Topics topics;
  private final Desk desk;

  SubscriptionsApi(Subscriptions subscriptions, Topics topics, Desk desk) {
    this.desk = desk;
    this.subscriptions = subscriptions;
    this.topics = topics;
  }

  @GetMapping("/api/subscriptions")
  SubscriptionList mine() {
    return new SubscriptionList(
        subscriptions.of(CurrentPerson.id()).stream().map(SubscriptionBody::of).toList());
  }

  @GetMapping("/api/subscriptions/{id}")
  SubscriptionBody one(@PathVariable String id) {
    SubscriptionId number = number(id);
    return subscriptions.of(CurrentPerson.id()).stream()
        .filter(subscription -> subscription.id().equals(number))
        .findFirst()
        .map(SubscriptionBody::of)
        .orElseThrow(() -> unknown(number));
  }

  @PostMapping("/api/subscriptions")
  ResponseEntity<SubscriptionBody> subscribe(@RequestBody Wish wish) {
    TopicId topic = field("/topic", wish.topic(), TopicId::new);
    EmailAddress address = field("/email", wish.email(), EmailAddress::new);
    if (topics.find(topic).isEmpty()) {
      throw Problem.pointer("/topic", "There is no topic «%s».".formatted(topic)).exception();
    }
    Subscription made = desk.subscribe(CurrentPerson.id(), topic, address);
    return ResponseEntity.created(URI.create("/api/subscriptions/" + made.id()))
        .body(SubscriptionBody.of(made));
  }

  @DeleteMapping("/api/subscriptions/{id}")
  ResponseEntity<Void> cancel(@PathVariable String id) {
    SubscriptionId number = number(id);
    if (!desk.cancel(CurrentPerson.id(), number)) {
      throw unknown(number);
    }
    return ResponseEntity.noContent().build();
  }

  private static <T> T field(String pointer, @Nullable String text, Function<String, T> reader) {
    if (text == null) {
      throw Problem.pointer(pointer, "This field is missing.").exception();
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw Problem.pointer(pointer, String.valueOf(e.getMessage())).exception();
    }
  }

  private static SubscriptionId number(String id) {
    return new SubscriptionId(Parameters.number("id", id, 1, Long.MAX_VALUE));
  }

  private static ProblemException unknown(SubscriptionId id) {
    return Problem.of(ProblemKind.NOT_FOUND, "You have no subscription %s.".formatted(id))
        .exception();
  }

  /** A subscription asked for. */
  record Wish(@Nullable String topic, @Nullable String email) {}

  /** A person's subscriptions that hold, oldest first. */
  record SubscriptionList(List<SubscriptionBody> subscriptions) {}

  /** A subscription. Its token is not told here: whoever holds it can act on it. */
  record SubscriptionBody(long id, String topic, String email, Instant createdAt) {
    static SubscriptionBody of(Subscription subscription) {
      return new SubscriptionBody(
          subscription.id().value(),
          subscription.topic().value(),
          subscription.address().value(),
          subscription.createdAt());
    }
  }
}
