package lexdelta.alerts.why;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Outbox.Dispatch;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.why.Answer.Verdict;
import lexdelta.crawler.record.Change;

/** Answers, for any change and one person, why the person was told of it or was not. */
public final class WhyNot {
  private final Ports ports;
  private final NearestMiss nearest;

  /** What was noted, and what can be asked again. */
  public record Ports(
      SeenChanges seen,
      Topics topics,
      Subscriptions subscriptions,
      Recipients recipients,
      AlertLog alerts,
      Outbox outbox,
      PersonPreferences preferences,
      InstantSource clock) {}

  public WhyNot(Ports ports) {
    this.ports = ports;
    this.nearest = new NearestMiss(ports.topics(), ports.clock());
  }

  /** An answer for each subscription of a person, and each of others by which the person is told. */
  public List<Answer> ask(PersonId person, Change change) {
    Map<Long, List<Alert>> alerts =
        ports.alerts().of(person, change.number()).stream()
            .collect(Collectors.groupingBy(alert -> alert.subscription().value()));
    SeenChange seen = ports.seen().read(change);
    ZoneId zone = ports.preferences().of(person).zone();
    List<Answer> answers = new ArrayList<>();
    for (Subscription subscription : subscriptions(person, alerts.keySet())) {
      List<Alert> found = alerts.getOrDefault(subscription.id().value(), List.of());
      if (found.isEmpty()) {
        answers.add(missed(subscription, change, seen, zone));
      }
      found.forEach(alert -> answers.add(noted(subscription, alert, zone)));
    }
    return answers;
  }

  /** Of others' those that may tell the person; of all of them it would take long to know. */
  private List<Subscription> subscriptions(PersonId person, Set<Long> telling) {
    List<Subscription> own = ports.subscriptions().everOf(person);
    Set<String> addresses =
        own.stream()
            .flatMap(it -> it.terms().audience().addresses().stream())
            .collect(Collectors.toSet());
    List<Subscription> others =
        ports.subscriptions().active().stream()
            .filter(it -> !it.owner().equals(person))
            .filter(it ->
                it.terms().audience().team().isPresent()
                    || telling.contains(it.id().value())
                    || it.terms().audience().addresses().stream().anyMatch(addresses::contains))
            .toList();
    Stream<Subscription> reaching =
        ports.recipients().each(others).entrySet().stream()
            .filter(each -> each.getValue().stream().anyMatch(it -> it.person().equals(person)))
            .map(Map.Entry::getKey);
    return Stream.concat(own.stream(), reaching).toList();
  }

  private Answer noted(Subscription subscription, Alert alert, ZoneId zone) {
    return switch (alert.outcome()) {
      case TOLD -> told(subscription, alert, zone);
      case TOLD_ALREADY ->
          answer(
              subscription,
              Verdict.TOLD_ALREADY,
              "You were told of it for another of your subscriptions, in the message "
                  + alert.message()
                  + ".",
              alert);
      case PENDING -> pending(subscription, alert, zone);
      case PAUSED ->
          answer(
              subscription, Verdict.PAUSED, "The subscription was paused when it came up.", alert);
      case ENDED ->
          answer(
              subscription,
              Verdict.ENDED,
              "The subscription had ended"
                  + subscription.terms().endsOn().map(day -> " on " + day).orElse("")
                  + ".",
              alert);
      case CANCELLED ->
          answer(
              subscription,
              Verdict.CANCELLED,
              "The subscription was cancelled, had ended or no longer told you before it was due.",
              alert);
      case BELOW_WEIGHT ->
          answer(
              subscription,
              Verdict.BELOW_WEIGHT,
              String.format(
                  Locale.ROOT,
                  "It weighs %.2f, and the subscription asks for %.2f at least.",
                  alert.weight(),
                  subscription.terms().leastWeight()),
              alert);
      case OTHER_KIND ->
          answer(
              subscription,
              Verdict.OTHER_KIND,
              "It is of the kind %s, and the subscription asks for %s only."
                  .formatted(words(alert), words(subscription)),
              alert);
    };
  }

  private static String words(Alert alert) {
    return alert.kinds().stream().sorted().map(NewsKind::words).collect(Collectors.joining(", "));
  }

  private static String words(Subscription subscription) {
    return subscription.terms().kinds().stream()
        .sorted()
        .map(NewsKind::words)
        .collect(Collectors.joining(", "));
  }

  private Answer pending(Subscription subscription, Alert alert, ZoneId zone) {
    Optional<Outbox.Stopped> stopped =
        ports.outbox().stopped().stream()
            .filter(it ->
                it.channel().equals(alert.recipient().channel())
                    && it.address().equals(alert.recipient().address()))
            .findFirst();
    if (stopped.isPresent()) {
      return answer(
          subscription,
          Verdict.ADDRESS_STOPPED,
          "%s gets nothing since %s, because it was refused: %s"
              .formatted(
                  alert.recipient().address(),
                  minute(stopped.get().since(), zone),
                  stopped.get().reason()),
          alert);
    }
    String due = alert.dueAt().map(at -> " until " + minute(at, zone)).orElse("");
    return answer(
        subscription,
        Verdict.PENDING,
        subscription.paused()
            ? "It waits until you go on with the subscription, which is paused."
            : "It waits%s: the subscription tells %s."
                .formatted(due, subscription.terms().cadence().inWords()),
        alert);
  }

  private Answer told(Subscription subscription, Alert alert, ZoneId zone) {
    Optional<Dispatch> dispatch =
        alert.message().isEmpty() ? Optional.empty() : ports.outbox().find(alert.message());
    String at = alert.toldAt().map(it -> " on " + minute(it, zone)).orElse("");
    if (dispatch.isEmpty()) {
      return answer(subscription, Verdict.TOLD, "You were told of it" + at + ".", alert);
    }
    return switch (dispatch.get().state()) {
      case SENT ->
          answer(
              subscription,
              Verdict.DELIVERED,
              "You were told of it in the message %s to %s, accepted for delivery on %s."
                  .formatted(
                      alert.message(),
                      alert.recipient().address(),
                      dispatch.get().sentAt().map(it -> minute(it, zone)).orElse("")),
              alert);
      case FAILED ->
          answer(
              subscription,
              Verdict.REFUSED,
              "The message %s to %s was refused for good: %s"
                  .formatted(
                      alert.message(), alert.recipient().address(), dispatch.get().lastError()),
              alert);
      case PENDING, CLAIMED ->
          answer(
              subscription,
              Verdict.TOLD,
              "The message %s to %s was written%s and waits to be sent%s."
                  .formatted(
                      alert.message(),
                      alert.recipient().address(),
                      at,
                      dispatch.get().lastError().isEmpty()
                          ? ""
                          : "; the last attempt failed: " + dispatch.get().lastError()),
              alert);
    };
  }

  private static Answer answer(
      Subscription subscription, Verdict verdict, String sentence, Alert alert) {
    return new Answer(subscription, verdict, sentence, alert.reasons());
  }

  /** Nothing was noted of it: it did not answer, or could not. */
  private Answer missed(Subscription subscription, Change change, SeenChange seen, ZoneId zone) {
    if (!change.alerting()) {
      return new Answer(subscription, Verdict.TOLD_TO_NOBODY, silent(change), List.of());
    } else if (ports.alerts().cursor() < change.number()) {
      return new Answer(
          subscription,
          Verdict.NOT_MATCHED_YET,
          "It has not been matched yet; that is done within minutes.",
          List.of());
    } else if (subscription.createdAt().isAfter(change.observedAt())) {
      return new Answer(
          subscription,
          Verdict.MADE_LATER,
          "The subscription was made on %s, after the change was seen on %s."
              .formatted(minute(subscription.createdAt(), zone), minute(change.observedAt(), zone)),
          List.of());
    } else if (!subscription.active()) {
      return new Answer(
          subscription, Verdict.CANCELLED, "The subscription was cancelled.", List.of());
    }
    return new Answer(
        subscription,
        Verdict.NOT_MATCHED,
        nearest.of(subscription.terms().wish(), seen),
        List.of());
  }

  private static String silent(Change change) {
    return switch (change.cause()) {
      case REEXTRACTION ->
          "Nobody is told of it: the publisher changed nothing, we read the same text with a newer"
              + " reader.";
      case BACKFILL -> "Nobody is told of it: it is history, recorded later than it happened.";
      case FIRST_SEEN ->
          "Nobody is told of it: the document was new to the record, and issued long before.";
      case PUBLISHER, ENTRY, CALENDAR ->
          "Nobody is told of it: it weighs nothing, or says nothing that was not said before.";
    };
  }

  private static String minute(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("MMMM d, yyyy, HH:mm zzz", Locale.US)
        .format(instant.atZone(zone));
  }
}
