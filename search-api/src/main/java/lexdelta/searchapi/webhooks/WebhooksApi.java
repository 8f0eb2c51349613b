package lexdelta.searchapi.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.webhook.Trial;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.problems.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/webhooks}: a person's own endpoints. */
@RestController
final class WebhooksApi {
  private static final int LONGEST_BACK = 366;

  private final EndpointDesk desk;
  private final People people;

  WebhooksApi(EndpointDesk desk, People people) {
    this.desk = desk;
    this.people = people;
  }

  @GetMapping("/api/webhooks")
  WebhookList all() {
    return new WebhookList(desk.of(CurrentPerson.id()).stream().map(Webhook::of).toList());
  }

  @GetMapping("/api/webhooks/{id}")
  Webhook one(@PathVariable String id) {
    return Webhook.of(own(id));
  }

  /** The answer has the secret, which is not to be had again. */
  @PostMapping("/api/webhooks")
  ResponseEntity<Made> declare(@RequestBody Declaration wanted) {
    PersonId person = CurrentPerson.id();
    Endpoint made =
        desk.declare(
            person,
            Objects.requireNonNullElse(wanted.kind(), "webhook"),
            Objects.requireNonNullElse(wanted.title(), ""),
            Objects.requireNonNullElse(wanted.address(), ""),
            mail(people, person));
    return ResponseEntity.created(URI.create("/api/webhooks/" + made.id()))
        .body(new Made(Webhook.of(made), made.secret().current()));
  }

  static EmailAddress mail(People people, PersonId person) {
    return people.find(person).orElseThrow().email();
  }

  /** The former secret signs beside the new one for seven days. */
  @PostMapping("/api/webhooks/{id}/secret")
  Made renewSecret(@PathVariable String id) {
    Endpoint renewed = desk.renewSecret(own(id));
    return new Made(Webhook.of(renewed), renewed.secret().current());
  }

  @PostMapping("/api/webhooks/{id}/test")
  Trial.Result test(@PathVariable String id) {
    return desk.test(own(id));
  }

  /** Switches it on and sends again what it missed within some days. */
  @PostMapping("/api/webhooks/{id}/on")
  Replayed on(@PathVariable String id, @RequestParam(defaultValue = "0") String days) {
    long back = Parameters.number("days", days, 0, LONGEST_BACK);
    return new Replayed(desk.switchOn(own(id), (int) back));
  }

  @PostMapping("/api/webhooks/{id}/off")
  Webhook off(@PathVariable String id) {
    desk.switchOff(own(id));
    return Webhook.of(own(id));
  }

  @DeleteMapping("/api/webhooks/{id}")
  ResponseEntity<Void> remove(@PathVariable String id) {
    desk.remove(own(id));
    return ResponseEntity.noContent().build();
  }

  private Endpoint own(String id) {
    return desk.own(CurrentPerson.id(), Parameters.number("id", id, 1, Long.MAX_VALUE));
  }

  /** An endpoint to declare; {@code kind} is {@code webhook}, {@code slack} or {@code teams}. */
  record Declaration(@Nullable String kind, @Nullable String title, @Nullable String address) {}

  /** Oldest first. */
  record WebhookList(List<Webhook> webhooks) {}

  /** A webhook with its secret. */
  record Made(Webhook webhook, String secret) {}

  /** How many messages are sent again. */
  record Replayed(int sentAgain) {}

  /** A webhook. Its address is a secret; here is only its host. */
  record Webhook(
      long id,
      String kind,
      String title,
      String host,
      Instant createdAt,
      @Nullable Instant failingSince,
      @Nullable Instant offSince,
      @Nullable String offReason) {
    static Webhook of(Endpoint endpoint) {
      return new Webhook(
          endpoint.id().value(),
          endpoint.kind().channel(),
          endpoint.title(),
          endpoint.host(),
          endpoint.createdAt(),
          endpoint.failingSince().orElse(null),
          endpoint.off().map(Endpoint.Off::since).orElse(null),
          endpoint.off().map(Endpoint.Off::reason).orElse(null));
    }
  }
}
