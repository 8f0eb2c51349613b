package lexdelta.alerts.catchup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.catchup.Alert.Outcome;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.matching.TopicProblem;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.matching.WishMatcher.Answered;
import lexdelta.alerts.notice.Stood;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.WishId;
import lexdelta.alerts.wish.Wishes;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.indexer.index.Analyzers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matches every change that was not matched yet and notes for whom it is news and when they are told.
 * Run it again and it goes on where it stopped.
 */
public final class MatchCatchUp {
  private static final Logger log = LoggerFactory.getLogger(MatchCatchUp.class);

  /** Changes matched at once: more than a day brings, few enough to be held with their texts. */
  private static final int ENOUGH = 500;

  private final Ports ports;
  private final Clocks clocks;

  /** Where the law and its changes come from, what is wished for and by whom. */
  public record Ports(
      Changes changes,
      SeenChanges seen,
      Topics topics,
      Wishes wishes,
      Subscriptions subscriptions,
      Recipients recipients,
      ToldEvents events,
      AlertLog alerts,
      ProblemNotices problems) {}

  /** When people are told. */
  public record Clocks(PersonPreferences preferences, Slots slots, InstantSource clock) {}

  public MatchCatchUp(Ports ports, Clocks clocks) {
    this.ports = ports;
    this.clocks = clocks;
  }

  /**
   * What a run did.
   *
   * @param changes dealt with, those that alert nobody counted
   * @param alerts that wait to be told
   * @param problems topics and other wishes whose queries could not be asked
   */
  public record Matched(int changes, int alerts, List<TopicProblem> problems) {
    private Matched plus(Matched other) {
      List<TopicProblem> all = problems.isEmpty() ? other.problems : problems;
      return new Matched(changes + other.changes, alerts + other.alerts, all);
    }
  }

  /** Matches all that is new. */
  public Matched run() {
    stepBackToHead();
    Matched matched = new Matched(0, 0, List.of());
    long cursor = ports.alerts().cursor();
    List<Change> batch = SnapshotGroup.after(cursor, ports.changes(), ENOUGH);
    while (!batch.isEmpty() && batch.stream().noneMatch(Change::alerting)) {
      // Nobody is told of any of it: no query need be read.
      boolean passed =
          ports.alerts().append(cursor, batch.getLast().number(), AlertLog.Telling.NOTHING);
      matched = matched.plus(new Matched(passed ? batch.size() : 0, 0, List.of()));
      cursor = ports.alerts().cursor();
      batch = SnapshotGroup.after(cursor, ports.changes(), ENOUGH);
    }
    return batch.isEmpty() ? matched : matched.plus(matchAll(cursor, batch));
  }

  private Matched matchAll(long from, List<Change> first) {
    long cursor = from;
    List<Change> batch = first;
    try (WishMatcher matcher = matcher()) {
      Matched matched = new Matched(0, 0, matcher.topicProblems());
      ports.problems().tell(matcher.problems());
      while (!batch.isEmpty()) {
        matched = matched.plus(match(cursor, batch, matcher));
        cursor = ports.alerts().cursor();
        batch = SnapshotGroup.after(cursor, ports.changes(), ENOUGH);
      }
      return matched;
    }
  }

  private WishMatcher matcher() {
    WishMatcher matcher =
        WishMatcher.of(
            ports.wishes().followed(),
            ports.topics().all(),
            new Analyzers(),
            Instants.publishersDay(clocks.clock().instant()));
    matcher.topicProblems().forEach(problem -> log.warn("{}", problem.message()));
    return matcher;
  }

  /** The log is shorter than we remember: the record was restored from an older state. */
  private void stepBackToHead() {
    long cursor = ports.alerts().cursor();
    long head = ports.changes().head();
    if (cursor > head && ports.alerts().append(cursor, head, AlertLog.Telling.NOTHING)) {
      log.warn(
          "The matcher had come to change {}, but the newest change is {}. It goes on from there;"
              + " nothing is told again.",
          cursor,
          head);
    }
  }

  private Matched match(long cursor, List<Change> batch, WishMatcher matcher) {
    Instant now = clocks.clock().instant();
    List<MatchedChange> matched =
        batch.stream()
            .filter(Change::alerting)
            .map(change -> match(change, matcher, now))
            .filter(change -> !change.answered().isEmpty())
            .toList();
    MatchedEvents happened = MatchedEvents.of(matched, ports.events());
    List<Alert> alerts = matched.isEmpty() ? List.of() : alerts(matched, happened.events(), now);
    int waiting = (int) alerts.stream().filter(it -> it.outcome() == Outcome.PENDING).count();
    return ports
            .alerts()
            .append(
                cursor, batch.getLast().number(), new AlertLog.Telling(alerts, happened.places()))
        ? new Matched(batch.size(), waiting, List.of())
        : new Matched(0, 0, List.of());
  }

  private MatchedChange match(Change change, WishMatcher matcher, Instant now) {
    SeenChange seen = ports.seen().read(change);
    List<Answered> answered = matcher.match(seen.text(), change.kind(), seen.comparison());
    Stood stood = answered.isEmpty() ? Stood.PLAINLY : ports.seen().stood(seen, now);
    return new MatchedChange(seen, stood, answered);
  }

  private List<Alert> alerts(List<MatchedChange> matched, Map<Long, EventId> events, Instant now) {
    Map<WishId, List<Addressed>> held = addressed(matched);
    Map<PersonId, Preferences> preferences = new HashMap<>();
    List<Alert> alerts = new ArrayList<>();
    for (MatchedChange change : matched) {
      EventId event = Objects.requireNonNull(events.get(change.change().number()));
      SeenChange.Weighed weighed = change.seen().weighed();
      for (Answered answered : change.answered()) {
        Found found = new Found(change.change(), event, weighed, answered, now);
        for (Addressed by : held.getOrDefault(answered.wish().id(), List.of())) {
          Instant due = due(by.subscription(), by.recipient(), now, preferences);
          alerts.add(found.alert(by.subscription(), by.recipient(), due));
        }
      }
    }
    return alerts;
  }

  /** A subscription and one of those whom it tells. */
  private record Addressed(Subscription subscription, Recipient recipient) {}

  /** Those of the wishes that were answered. */
  private Map<WishId, List<Addressed>> addressed(List<MatchedChange> matched) {
    Set<WishId> wishes =
        matched.stream()
            .flatMap(change -> change.answered().stream())
            .map(answered -> answered.wish().id())
            .collect(Collectors.toSet());
    return ports
        .recipients()
        .each(
            ports.subscriptions().active().stream()
                .filter(it -> wishes.contains(it.wish()))
                .toList())
        .entrySet()
        .stream()
        .flatMap(each -> each.getValue().stream().map(it -> new Addressed(each.getKey(), it)))
        .collect(Collectors.groupingBy(by -> by.subscription().wish()));
  }

  private Instant due(
      Subscription subscription,
      Recipient recipient,
      Instant now,
      Map<PersonId, Preferences> preferences) {
    return clocks
        .slots()
        .next(
            subscription.terms().cadence(),
            now,
            preferences.computeIfAbsent(recipient.person(), clocks.preferences()::of));
  }

  /** A change that answers a wish. */
  private record Found(
      Change change, EventId event, SeenChange.Weighed weighed, Answered answered, Instant now) {

    Alert alert(Subscription subscription, Recipient recipient, Instant due) {
      Outcome outcome = outcome(subscription);
      return new Alert(
          change.number(),
          subscription.id(),
          recipient,
          change.snapshot(),
          event,
          answered.match().why().stream().map(Why::inWords).collect(Collectors.joining("\n")),
          weighed.weight(),
          weighed.kinds(),
          outcome,
          now,
          outcome == Outcome.PENDING ? Optional.of(due) : Optional.empty(),
          Optional.empty(),
          "");
    }

    private Outcome outcome(Subscription subscription) {
      Terms terms = subscription.terms();
      LocalDate today = Instants.publishersDay(now);
      if (terms.ended(today)) {
        return Outcome.ENDED;
      } else if (subscription.paused()) {
        return Outcome.PAUSED;
      } else if (weighed.weight() < terms.leastWeight()) {
        return Outcome.BELOW_WEIGHT;
      }
      return terms.wants(weighed.kinds()) ? Outcome.PENDING : Outcome.OTHER_KIND;
    }
  }
}
