package lexdelta.searchapi.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import lexdelta.alerts.delivery.Missed;
import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.endpoint.EndpointId;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.delivery.post.Poster;
import lexdelta.alerts.delivery.webhook.Trial;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with their endpoints, each with its entry in the log, or neither. */
final class EndpointDesk {
  private static final int MOST = 50;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_ADDRESS = 2_000;

  private final Endpoints endpoints;
  private final Missed missed;
  private final Poster poster;
  private final Trial trial;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EndpointDesk(
      Endpoints endpoints,
      Missed missed,
      Poster poster,
      Trial trial,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.endpoints = endpoints;
    this.missed = missed;
    this.poster = poster;
    this.trial = trial;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  List<Endpoint> of(PersonId owner) {
    return endpoints.of(owner);
  }

  /** One of a person's own; a problem where there is none. */
  Endpoint own(PersonId owner, long id) {
    return endpoints
        .find(new EndpointId(id))
        .filter(it -> it.owner().equals(owner))
        .orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "You have no webhook %d.".formatted(id)).exception());
  }

  Endpoint declare(
      PersonId owner, String kind, String title, String address, EmailAddress notices) {
    EndpointKind of = kind(kind);
    URI uri = address(address.strip());
    String kept = title.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (kept.isEmpty() || kept.length() > LONGEST_TITLE) {
      throw Problem.pointer(
              "/title", "Give it a name of 1 to %d characters.".formatted(LONGEST_TITLE))
          .exception();
    }
    if (endpoints.of(owner).size() >= MOST) {
      throw Problem.pointer("/address", "You have %d already. Remove one first.".formatted(MOST))
          .exception();
    }
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Endpoint made = endpoints.declare(owner, of, kept, uri, notices);
          audit.note(
              "declared a webhook",
              "webhook " + made.id(),
              "",
              "%s «%s» at %s".formatted(of.words(), kept, made.host()));
          return made;
        }));
  }

  private static EndpointKind kind(String kind) {
    try {
      return EndpointKind.of(kind);
    } catch (IllegalArgumentException e) {
      throw Problem.pointer("/kind", String.valueOf(e.getMessage())).exception();
    }
  }

  private URI address(String text) {
    try {
      URI uri = new URI(text);
      String objection =
          text.length() > LONGEST_ADDRESS
              ? "it is longer than %d characters".formatted(LONGEST_ADDRESS)
              : poster.objection(uri).orElse("");
      if (objection.isEmpty()) {
        return uri;
      }
      throw Problem.pointer(
              "/address",
              "This address cannot be posted to: %s. Write one such as https://example.org/hook."
                  .formatted(objection))
          .exception();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw Problem.pointer(
              "/address",
              "This is no address of the web. Write one such as https://example.org/hook.")
          .exception();
    }
  }

  Endpoint renewSecret(Endpoint endpoint) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          audit.note("renewed the secret of a webhook", "webhook " + endpoint.id(), "", "");
          return endpoints.renewSecret(endpoint.id());
        }));
  }

  Trial.Result test(Endpoint endpoint) {
    return trial.of(endpoint);
  }

  /**
   * Switches one on and sends again what it missed.
   *
   * @param days written within so many days; 0 for nothing of it
   * @return how many messages
   */
  int switchOn(Endpoint endpoint, int days) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          endpoints.switchOn(endpoint.id());
          int again =
              days == 0
                  ? 0
                  : missed.sendAgain(
                      endpoint.kind().channel(),
                      endpoint.id().toString(),
                      clock.instant().minus(Duration.ofDays(days)),
                      clock.instant());
          audit.note(
              "switched a webhook on",
              "webhook " + endpoint.id(),
              "",
              "%d message(s) sent again".formatted(again));
          return again;
        }));
  }

  void switchOff(Endpoint endpoint) {
    transaction.executeWithoutResult(_ -> {
      endpoints.switchOff(endpoint.id(), clock.instant(), "its owner switched it off");
      audit.note("switched a webhook off", "webhook " + endpoint.id(), "", "");
    });
  }

  void remove(Endpoint endpoint) {
    transaction.executeWithoutResult(_ -> {
      endpoints.remove(endpoint.id());
      audit.note(
          "removed a webhook",
          "webhook " + endpoint.id(),
          "%s «%s» at %s".formatted(endpoint.kind().words(), endpoint.title(), endpoint.host()),
          "");
    });
  }
}
