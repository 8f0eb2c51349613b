package lexdelta.alerts.catchup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.TopicMatcher;
import lexdelta.alerts.matching.TopicProblem;
import lexdelta.alerts.notice.NoticeWriter;
import lexdelta.alerts.notice.Stood;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.indexer.index.Analyzers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Matches every change that was not matched yet. Run it again and it goes on where it stopped. */
public final class MatchCatchUp {
  private static final Logger log = LoggerFactory.getLogger(MatchCatchUp.class);

  /** Changes told at once: more than a day brings, few enough to be held with their texts. */
  private static final int ENOUGH = 500;

  private final Changes changes;
  private final Versions versions;
  private final Topics topics;
  private final Subscriptions subscriptions;
  private final ToldEvents events;
  private final AlertLog alertLog;
  private final Addressing addressing;
  private final StandingNews standing;
  private final NoticeWriter writer;
  private final InstantSource clock;

  /**
   * Where the law and its changes come from, who is told, and how.
   *
   * @param channel by which subscribers are told, such as {@code email}
   */
  public MatchCatchUp(
      Changes changes,
      Versions versions,
      StandingOnDay standing,
      Topics topics,
      Subscriptions subscriptions,
      ToldEvents events,
      AlertLog alertLog,
      NoticeWriter writer,
      String channel,
      InstantSource clock) {
    this.changes = changes;
    this.versions = versions;
    this.standing = new StandingNews(standing);
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.events = events;
    this.alertLog = alertLog;
    this.addressing = new Addressing(channel);
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param changes dealt with, those that alert nobody counted
   * @param alerts given
   * @param messages put into the outbox
   * @param problems topics whose queries could not be asked
   */
  public record Matched(int changes, int alerts, int messages, List<TopicProblem> problems) {
    private Matched plus(Matched other) {
      return new Matched(
          changes + other.changes, alerts + other.alerts, messages + other.messages, problems);
    }
  }

  /** Matches all that is new. */
  public Matched run() {
    stepBackToHead();
    try (TopicMatcher matcher =
        TopicMatcher.of(topics.all(), new Analyzers(), Instants.publishersDay(clock.instant()))) {
      matcher.problems().forEach(problem -> log.warn("{}", problem.message()));
      Matched matched = new Matched(0, 0, 0, matcher.problems());
      while (true) {
        long cursor = alertLog.cursor();
        List<Change> batch = SnapshotGroup.after(cursor, changes, ENOUGH);
        if (batch.isEmpty()) {
          return matched;
        }
        matched = matched.plus(tell(cursor, batch, matcher));
      }
    }
  }

  /** The log is shorter than we remember: the record was restored from an older state. */
  private void stepBackToHead() {
    long cursor = alertLog.cursor();
    long head = changes.head();
    if (cursor > head && alertLog.append(cursor, head, AlertLog.Telling.NOTHING)) {
      log.warn(
          "The matcher had come to change {}, but the newest change is {}. It goes on from there;"
              + " nothing is told again.",
          cursor,
          head);
    }
  }

  private Matched tell(long cursor, List<Change> batch, TopicMatcher matcher) {
    Instant now = clock.instant();
    List<MatchedChange> matched =
        batch.stream()
            .filter(Change::alerting)
            .map(change -> match(change, matcher, now))
            .filter(change -> !change.matches().isEmpty())
            .toList();
    MatchedEvents happened = MatchedEvents.of(matched, events);
    List<Alert> alerts = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    addressing
        .letters(happened.events(), subscriptions.active(), now)
        .forEach(letter -> {
          alerts.addAll(letter.alerts());
          messages.add(writer.write(letter.notice()));
        });
    AlertLog.Telling telling = new AlertLog.Telling(alerts, happened.places(), messages);
    return alertLog.append(cursor, batch.getLast().number(), telling)
        ? new Matched(batch.size(), alerts.size(), messages.size(), List.of())
        : new Matched(0, 0, 0, List.of());
  }

  private MatchedChange match(Change change, TopicMatcher matcher, Instant now) {
    Comparison comparison =
        Comparer.compare(
            change.before().flatMap(before -> reading(change, before)),
            reading(change, change.after()));
    Reading named = comparison.after().or(comparison::before).orElseThrow();
    ChangedText text =
        change.kind() == ChangeKind.STANDING
            ? standing.text(change, named)
            : ChangedText.of(change, comparison);
    List<TopicMatch> matches = matcher.match(text);
    Stood stood = matches.isEmpty() ? Stood.PLAINLY : standing.of(change, named, now);
    return new MatchedChange(change, comparison, stood, matches);
  }

  private Optional<Reading> reading(Change change, VersionId id) {
    return versions
        .find(id)
        .map(Version::reading)
        .orElseThrow(() ->
            new IllegalStateException(
                "Change %d of %s names version %s, which is not in the record."
                    .formatted(change.number(), change.document(), id)));
  }
}
