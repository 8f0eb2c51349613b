package lexdelta.alerts.catchup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.catchup.MatchedEvents.MatchedEvent;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.event.ToldEvents.Told;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.notice.Notice;
import lexdelta.alerts.notice.ToldChange;
import lexdelta.alerts.notice.ToldEvent;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.crawler.record.Instants;

/** Who is told what: one letter a recipient, each event in it once. */
final class Addressing {
  private final String channel;

  Addressing(String channel) {
    this.channel = channel;
  }

  /**
   * One recipient's notice.
   *
   * @param alerts one for each change and each subscription that wanted it
   */
  record Letter(Notice notice, List<Alert> alerts) {}

  /** The letters about events that came up together. */
  List<Letter> letters(List<MatchedEvent> events, List<Subscription> active, Instant now) {
    List<Letter> letters = new ArrayList<>();
    Recipients.of(active, channel)
        .forEach((recipient, subscriptions) ->
            letter(recipient, subscriptions, events, now).ifPresent(letters::add));
    return letters;
  }

  private static Optional<Letter> letter(
      Recipient recipient,
      List<Subscription> subscriptions,
      List<MatchedEvent> events,
      Instant now) {
    List<ToldEvent> told = new ArrayList<>();
    List<Alert> alerts = new ArrayList<>();
    for (MatchedEvent event : events) {
      List<ToldChange> places = new ArrayList<>();
      for (MatchedChange change : event.places()) {
        List<Alert> wanted = alerts(change, subscriptions, now);
        if (!wanted.isEmpty()) {
          alerts.addAll(wanted);
          places.add(told(change, subscriptions));
        }
      }
      if (!places.isEmpty()) {
        told.add(new ToldEvent(places, toldBefore(event, recipient)));
      }
    }
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Letter(new Notice(recipient, subscriptions.getFirst().token(), told, now), alerts));
  }

  private static Optional<LocalDate> toldBefore(MatchedEvent event, Recipient recipient) {
    return event.told().stream()
        .filter(told ->
            told.person().equals(recipient.person()) && told.address().equals(recipient.address()))
        .map(Told::at)
        .map(Instants::publishersDay)
        .findFirst();
  }

  private static ToldChange told(MatchedChange change, List<Subscription> subscriptions) {
    List<TopicMatch> wanted =
        change.matches().stream()
            .filter(
                match -> subscriptions.stream().anyMatch(s -> s.topic().equals(match.topic().id())))
            .toList();
    return new ToldChange(change.change(), change.comparison(), change.stood(), wanted);
  }

  private static List<Alert> alerts(
      MatchedChange change, List<Subscription> subscriptions, Instant now) {
    List<Alert> alerts = new ArrayList<>();
    for (TopicMatch match : change.matches()) {
      for (Subscription subscription : subscriptions) {
        if (subscription.topic().equals(match.topic().id())) {
          alerts.add(alert(change, match, subscription, now));
        }
      }
    }
    return alerts;
  }

  private static Alert alert(
      MatchedChange change, TopicMatch match, Subscription subscription, Instant now) {
    return new Alert(
        change.change().number(),
        subscription.id(),
        subscription.owner(),
        change.change().snapshot(),
        match.why().stream().map(Why::inWords).collect(Collectors.joining("; ")),
        now);
  }
}
