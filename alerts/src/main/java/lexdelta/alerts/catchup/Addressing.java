package lexdelta.alerts.catchup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.notice.Notice;
import lexdelta.alerts.notice.ToldChange;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.crawler.record.SnapshotId;

/** Who is told what of a snapshot: one letter a recipient, each change in it once. */
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

  /** The letters about the changes of one snapshot. */
  List<Letter> letters(List<MatchedChange> matched, List<Subscription> active, Instant now) {
    Map<Recipient, List<Subscription>> subscribers =
        active.stream()
            .collect(
                Collectors.groupingBy(
                    s -> new Recipient(s.owner(), channel, s.address().value()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Letter> letters = new ArrayList<>();
    subscribers.forEach((recipient, subscriptions) ->
        letter(recipient, subscriptions, matched, now).ifPresent(letters::add));
    return letters;
  }

  private static Optional<Letter> letter(
      Recipient recipient,
      List<Subscription> subscriptions,
      List<MatchedChange> matched,
      Instant now) {
    List<ToldChange> told = new ArrayList<>();
    List<Alert> alerts = new ArrayList<>();
    for (MatchedChange change : matched) {
      List<TopicMatch> wanted = new ArrayList<>();
      for (TopicMatch match : change.matches()) {
        for (Subscription subscription : subscriptions) {
          if (subscription.topic().equals(match.topic().id())) {
            wanted.add(match);
            alerts.add(alert(change, match, subscription, now));
          }
        }
      }
      if (!wanted.isEmpty()) {
        told.add(new ToldChange(change.change(), change.comparison(), change.stood(), wanted));
      }
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    SnapshotId snapshot = told.getFirst().change().snapshot();
    Notice notice = new Notice(recipient, subscriptions.getFirst().token(), snapshot, told, now);
    return Optional.of(new Letter(notice, alerts));
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
