package lexdelta.alerts;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarCatchUp;
import lexdelta.alerts.calendar.jdbc.JdbcCalendar;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.catchup.Gather;
import lexdelta.alerts.catchup.MatchCatchUp;
import lexdelta.alerts.catchup.ProblemNotices;
import lexdelta.alerts.catchup.Replanning;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.catchup.jdbc.JdbcAlertLog;
import lexdelta.alerts.catchup.jdbc.JdbcProblemLog;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.event.jdbc.JdbcToldEvents;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.notice.NoticeWriter;
import lexdelta.alerts.reminder.ComingDays;
import lexdelta.alerts.reminder.DayTeller;
import lexdelta.alerts.reminder.Reminders;
import lexdelta.alerts.reminder.jdbc.JdbcComingDays;
import lexdelta.alerts.reminder.jdbc.JdbcDueDays;
import lexdelta.alerts.subscription.Readers;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.subscription.jdbc.JdbcPersonPreferences;
import lexdelta.alerts.subscription.jdbc.JdbcSubscriptions;
import lexdelta.alerts.topic.jdbc.JdbcTopics;
import lexdelta.alerts.why.WhyNot;
import lexdelta.alerts.wish.jdbc.JdbcWishes;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;

/** Alerts on a database put together as the service does, from the log of changes to the outbox. */
public final class Wired {
  private static final Letterhead LETTERHEAD =
      new Letterhead(
          new Links(URI.create("https://lexdelta.example.org")),
          "lexdelta.example.org",
          source -> "the sample forms",
          Wired::coverage);

  private final TestDatabase database;
  private final MovableClock clock;
  private final Law law;
  private final Slots slots;
  public final JdbcTopics topics;
  public final JdbcWishes wishes;
  public final JdbcSubscriptions subscriptions;
  public final JdbcPersonPreferences preferences;
  public final Recipients recipients;

  /** Where changes come from. */
  public record Law(Changes changes, Versions versions, StandingOnDay standing) {}

  /** What comes at once is not gathered, and nobody is in a team. */
  public Wired(TestDatabase database, MovableClock clock, Law law) {
    this(database, clock, law, Duration.ZERO, TeamMembers.NONE);
  }

  public Wired(
      TestDatabase database, MovableClock clock, Law law, Duration gathering, TeamMembers teams) {
    this.database = database;
    this.clock = clock;
    this.law = law;
    this.slots = new Slots(gathering);
    this.topics = new JdbcTopics(database.jdbc());
    this.wishes = new JdbcWishes(database.jdbc(), clock);
    this.subscriptions = new JdbcSubscriptions(database.jdbc(), clock, new SecureRandom(), teams);
    this.preferences = new JdbcPersonPreferences(database.jdbc());
    this.recipients = new Recipients(subscriptions, new Readers(teams), "email");
  }

  public Outbox outbox() {
    return new JdbcOutbox(database.jdbc());
  }

  public AlertLog alerts() {
    return alerts(outbox());
  }

  public AlertLog alerts(Outbox outbox) {
    return new JdbcAlertLog(
        database.jdbc(),
        outbox,
        new JdbcToldEvents(database.jdbc()),
        new JdbcDueDays(database.jdbc()),
        database.transactions());
  }

  public SeenChanges seen() {
    return new SeenChanges(law.versions(), law.standing());
  }

  public MatchCatchUp matching(Outbox outbox) {
    ProblemNotices problems =
        new ProblemNotices(
            new JdbcProblemLog(wishes, outbox, database.transactions()),
            subscriptions,
            recipients,
            LETTERHEAD,
            clock);
    return new MatchCatchUp(
        new MatchCatchUp.Ports(
            law.changes(),
            seen(),
            topics,
            wishes,
            subscriptions,
            recipients,
            new JdbcToldEvents(database.jdbc()),
            alerts(outbox),
            problems),
        new MatchCatchUp.Clocks(preferences, slots, clock));
  }

  public Gather gather(Outbox outbox) {
    return new Gather(
        new Gather.Ports(
            law.changes(),
            seen(),
            topics,
            subscriptions,
            recipients,
            alerts(outbox),
            new JdbcDueDays(database.jdbc()),
            new DayTeller(comingDays(), law.versions())),
        List.of(new NoticeWriter(LETTERHEAD)),
        slots,
        clock);
  }

  public Replanning replanning() {
    return new Replanning(alerts(), subscriptions, preferences, slots);
  }

  public WhyNot whyNot() {
    return new WhyNot(
        new WhyNot.Ports(
            seen(), topics, subscriptions, recipients, alerts(), outbox(), preferences, clock));
  }

  private ComingDays comingDays() {
    return new JdbcComingDays(
        database.jdbc(), new JdbcDueDays(database.jdbc()), database.transactions());
  }

  public Reminders reminders() {
    return new Reminders(
        law.changes(),
        law.versions(),
        new Reminders.Followers(topics, wishes, subscriptions, recipients),
        comingDays(),
        new Reminders.Clocks(preferences, slots, clock));
  }

  public Calendar calendar() {
    return new JdbcCalendar(database.jdbc(), database.transactions());
  }

  public CalendarCatchUp calendarCatchUp(Calendar calendar) {
    return new CalendarCatchUp(law.changes(), law.versions(), comingDays(), calendar, clock);
  }

  private static CoverageSummary coverage() {
    return new CoverageSummary(Map.of(), Optional.empty(), Instant.EPOCH);
  }
}
