package lexdelta.alerts.reminder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.TopicMatcher;
import lexdelta.alerts.reminder.ComingDays.Stated;
import lexdelta.alerts.reminder.ReminderLetter.Reminded;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.index.Analyzers;

/** Reminds of the days that documents state. Run it as often as you like: each is told once. */
public final class Reminders {
  private static final int PAGE = 500;

  private final Changes changes;
  private final Versions versions;
  private final Topics topics;
  private final Subscriptions subscriptions;
  private final ComingDays days;
  private final ReminderLetter letter;
  private final String channel;
  private final InstantSource clock;

  /**
   * Where the days come from, who is told, and how.
   *
   * @param channel by which subscribers are told, such as {@code email}
   */
  public Reminders(
      Changes changes,
      Versions versions,
      Topics topics,
      Subscriptions subscriptions,
      ComingDays days,
      ReminderLetter letter,
      String channel,
      InstantSource clock) {
    this.changes = changes;
    this.versions = versions;
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.days = days;
    this.letter = letter;
    this.channel = channel;
    this.clock = clock;
  }

  /**
   * Reads the days of what is new in the log and tells those that are due.
   *
   * @return how many messages were put into the outbox
   */
  public int run() {
    LocalDate today = Instants.publishersDay(clock.instant());
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
        days.due(today).stream().flatMap(day -> reminder(day, today, movings)).toList();
    if (due.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    List<Reminder> untold =
        due.stream()
            .filter(it -> it.tells() && !days.told(it.day(), it.dueOn()))
            .collect(onceEach(movings));
    List<Message> messages = untold.isEmpty() ? List.of() : messages(untold, now);
    days.append(due, messages, now);
    return messages.size();
  }

  /** None as long as the version in force does not state the day. */
  private Stream<Reminder> reminder(ComingDay day, LocalDate today, Movings movings) {
    return versions
        .asOf(day.document(), today)
        .flatMap(version -> Reminder.of(day, version, today, movings))
        .stream();
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

  private List<Message> messages(List<Reminder> reminders, Instant now) {
    var recipients = Recipients.of(subscriptions.active(), channel);
    Map<Recipient, List<Reminded>> told = new LinkedHashMap<>();
    try (TopicMatcher matcher =
        TopicMatcher.of(topics.all(), new Analyzers(), Instants.publishersDay(clock.instant()))) {
      for (Reminder reminder : reminders) {
        List<TopicMatch> matches = matches(reminder, matcher);
        recipients.forEach((recipient, theirs) ->
            reminded(reminder, matches, theirs)
                .ifPresent(
                    it -> told.computeIfAbsent(recipient, any -> new ArrayList<>()).add(it)));
      }
    }
    List<Message> messages = new ArrayList<>();
    recipients.forEach((recipient, theirs) -> {
      List<Reminded> reminded = told.getOrDefault(recipient, List.of());
      if (!reminded.isEmpty()) {
        messages.add(letter.write(recipient, theirs.getFirst().token(), reminded, now));
      }
    });
    return messages;
  }

  /** The topics of the document, and of those it concerns: who follows a rule follows its delay. */
  private static List<TopicMatch> matches(Reminder reminder, TopicMatcher matcher) {
    Map<TopicId, TopicMatch> matches = new LinkedHashMap<>();
    Stream.concat(Stream.of(reminder.version()), reminder.concerned().stream())
        .flatMap(version ->
            version
                .reading()
                .map(reading -> matcher.match(ChangedText.whole(version.source(), reading)))
                .stream())
        .flatMap(List::stream)
        .forEach(match -> matches.putIfAbsent(match.topic().id(), match));
    return List.copyOf(matches.values());
  }

  private static Optional<Reminded> reminded(
      Reminder reminder, List<TopicMatch> matches, List<Subscription> subscriptions) {
    List<TopicMatch> wanted =
        matches.stream()
            .filter(
                match -> subscriptions.stream().anyMatch(s -> s.topic().equals(match.topic().id())))
            .toList();
    return wanted.isEmpty() ? Optional.empty() : Optional.of(new Reminded(reminder, wanted));
  }
}
