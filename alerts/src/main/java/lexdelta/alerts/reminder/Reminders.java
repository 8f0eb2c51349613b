package lexdelta.alerts.reminder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.matching.WishMatcher.Answered;
import lexdelta.alerts.reminder.ComingDays.Stated;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.WishId;
import lexdelta.alerts.wish.Wishes;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.index.Analyzers;

/**
 * Finds the days that documents state and that fall due, and for whom. Run it as often as you like:
 * each is told once.
 */
public final class Reminders {
  private static final int PAGE = 500;

  private final Changes changes;
  private final Versions versions;
  private final Followers followers;
  private final ComingDays days;
  private final DayTeller teller;
  private final Clocks clocks;

  /** Who follows what. */
  public record Followers(
      Topics topics, Wishes wishes, Subscriptions subscriptions, Recipients recipients) {}

  /** When people are told. */
  public record Clocks(PersonPreferences preferences, Slots slots, InstantSource clock) {}

  /** Where the days come from, who is told, and when. */
  public Reminders(
      Changes changes, Versions versions, Followers followers, ComingDays days, Clocks clocks) {
    this.changes = changes;
    this.versions = versions;
    this.followers = followers;
    this.days = days;
    this.teller = new DayTeller(days, versions);
    this.clocks = clocks;
  }

  /**
   * Reads the days of what is new in the log and notes those that are due, for whoever is to be told.
   *
   * @return how many were noted, each for each of its readers
   */
  public int run() {
    LocalDate today = Instants.publishersDay(clocks.clock().instant());
    LocalDate begunOn = days.begunOn(today);
    boolean more = true;
    while (more) {
      more = follow(today, begunOn);
    }
    return tell(today);
  }

  private boolean follow(LocalDate today, LocalDate begunOn) {
    long cursor = days.cursor();
    long head = changes.head();
    if (cursor > head) {
      // The record was restored from an older state.
      return days.follow(cursor, head, List.of());
    }
    List<Change> page = changes.after(cursor, PAGE);
    if (page.isEmpty()) {
      return false;
    }
    List<Stated> stated = new ArrayList<>();
    for (Change change : page) {
      newest(change).map(version -> stated(change, version, today, begunOn)).ifPresent(stated::add);
    }
    return days.follow(cursor, page.getLast().number(), stated);
  }

  /** The version a change led to, unless it is of the past or says nothing of its own. */
  private Optional<Version> newest(Change change) {
    if (change.kind() == ChangeKind.STANDING) {
      return Optional.empty();
    }
    return switch (change.cause()) {
      case PUBLISHER, FIRST_SEEN -> versions.find(change.after());
      case REEXTRACTION ->
          versions.latest(change.document()).filter(v -> v.id().equals(change.after()));
      case BACKFILL, ENTRY, CALENDAR -> Optional.empty();
    };
  }

  /** A newer reader may find days that were stated long ago: they are known from today. */
  private static Stated stated(Change change, Version version, LocalDate today, LocalDate begunOn) {
    LocalDate known = change.cause() == Cause.REEXTRACTION ? today : change.observedOn();
    return new Stated(
        change.document(),
        version.reading().map(ComingDay::of).orElse(List.of()),
        version.reading().map(Naming::of).orElse(Naming.NOTHING),
        known.isAfter(begunOn) ? known : begunOn);
  }

  private int tell(LocalDate today) {
    Movings movings = new Movings(days, versions, today);
    List<Reminder> due =
        days.due(today).stream()
            .flatMap(day -> teller.reminder(day, today, movings).stream())
            .toList();
    if (due.isEmpty()) {
      return 0;
    }
    Instant now = clocks.clock().instant();
    List<Reminder> untold =
        due.stream()
            .filter(it -> it.tells() && !days.told(it.day(), it.dueOn()))
            .collect(onceEach(movings));
    List<DueDay> forReaders = untold.isEmpty() ? List.of() : forReaders(untold, now);
    days.append(due, forReaders, now);
    return forReaders.size();
  }

  /** Two documents, or one under two names, may state the same day of a third: the last one tells. */
  private static Collector<Reminder, ?, List<Reminder>> onceEach(Movings movings) {
    return Collectors.collectingAndThen(
        Collectors.toMap(
            (Reminder it) ->
                String.join(
                    "\n",
                    movings.subject(it.day()),
                    it.day().kind().name(),
                    it.day().on().toString()),
            Function.identity(),
            (one, other) -> one.issued().isAfter(other.issued()) ? one : other,
            LinkedHashMap::new),
        byDay -> List.copyOf(byDay.values()));
  }

  private List<DueDay> forReaders(List<Reminder> reminders, Instant now) {
    LocalDate today = Instants.publishersDay(now);
    Map<Subscription, List<Recipient>> readers =
        followers
            .recipients()
            .each(
                followers.subscriptions().active().stream().filter(it -> told(it, today)).toList());
    Map<PersonId, Instant> hours = new HashMap<>();
    List<DueDay> all = new ArrayList<>();
    try (WishMatcher matcher =
        WishMatcher.of(
            followers.wishes().followed(), followers.topics().all(), new Analyzers(), today)) {
      for (Reminder reminder : reminders) {
        Map<WishId, Answered> matches = matches(reminder, matcher);
        readers.forEach((subscription, recipients) -> {
          Answered match = matches.get(subscription.wish());
          if (match != null) {
            recipients.forEach(it ->
                all.add(due(reminder, subscription, it, match, hour(it.person(), now, hours))));
          }
        });
      }
    }
    return all;
  }

  private static DueDay due(
      Reminder reminder,
      Subscription subscription,
      Recipient recipient,
      Answered match,
      Instant dueAt) {
    return new DueDay(
        reminder.day(),
        reminder.dueOn(),
        subscription.id(),
        recipient,
        match.match().why().stream().map(DayWords::why).collect(Collectors.joining("\n")),
        dueAt);
  }

  private Instant hour(PersonId person, Instant now, Map<PersonId, Instant> known) {
    return known.computeIfAbsent(
        person, it -> clocks.slots().onTheDay(now, clocks.preferences().of(it)));
  }

  /** A stated day weighs as much as anything; it is told on the day, whatever the cadence. */
  private static boolean told(Subscription subscription, LocalDate today) {
    Terms terms = subscription.terms();
    return !subscription.paused()
        && !terms.ended(today)
        && terms.wants(Set.of(NewsKind.EFFECTIVE_TODAY));
  }

  /** The topics of the document, and of those it concerns: who follows a rule follows its delay. */
  private static Map<WishId, Answered> matches(Reminder reminder, WishMatcher matcher) {
    Map<WishId, Answered> matches = new LinkedHashMap<>();
    Stream.concat(Stream.of(reminder.version()), reminder.concerned().stream())
        .flatMap(version ->
            version
                .reading()
                .map(reading -> matcher.match(ChangedText.whole(version.source(), reading)))
                .stream())
        .flatMap(List::stream)
        .forEach(match -> matches.putIfAbsent(match.wish().id(), match));
    return matches;
  }
}
