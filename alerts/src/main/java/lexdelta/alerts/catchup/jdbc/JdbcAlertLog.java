package lexdelta.alerts.catchup.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.Alert.Outcome;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.reminder.DueDays;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.SnapshotId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/** Alerts in the table {@code alert}, the cursor in the one row of {@code matcher_cursor}. */
public final class JdbcAlertLog implements AlertLog {
  /** So many values in one statement: PostgreSQL takes 65,535. */
  private static final int PAGE = 1_000;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ToldEvents events;
  private final DueDays days;
  private final TransactionOperations transactions;

  /**
   * Alerts in a database.
   *
   * @param outbox in the same database, so that it takes part in the transactions
   * @param events likewise
   * @param days likewise
   */
  public JdbcAlertLog(
      JdbcClient jdbc,
      Outbox outbox,
      ToldEvents events,
      DueDays days,
      TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.events = events;
    this.days = days;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public long cursor() {
    return jdbc.sql("select change_number from matcher_cursor where id = 1")
        .query(Long.class)
        .single();
  }

  @Override
  public boolean append(long from, long to, Telling telling) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          if (lockedCursor() != from) {
            return false;
          }
          forgetAfter(to, from);
          telling.alerts().forEach(this::insert);
          events.append(telling.places());
          move(to);
          return true;
        }));
  }

  private long lockedCursor() {
    return jdbc.sql("select change_number from matcher_cursor where id = 1 for update")
        .query(Long.class)
        .single();
  }

  private void move(long to) {
    jdbc.sql("update matcher_cursor set change_number = :to where id = 1").param("to", to).update();
  }

  /** Alerts of changes that are no longer in the log would stand in the way of their successors. */
  private void forgetAfter(long to, long from) {
    if (to < from) {
      jdbc.sql("delete from alert where change_number > :to").param("to", to).update();
      events.forgetAfter(to);
    }
  }

  private void insert(Alert alert) {
    keyed(
            jdbc.sql(
                """
                insert into alert (change_number, subscription, person, channel, address, snapshot,
                  event, why, weight, kinds, outcome, created_at, due_at)
                values (:change, :subscription, :person, :channel, :address, :snapshot,
                  :event, :why, :weight, :kinds, :outcome, :at, :due)
                """),
            alert)
        .param("snapshot", alert.snapshot().value())
        .param("event", alert.event().value())
        .param("why", alert.why())
        .param("weight", alert.weight())
        .param("kinds", NewsKind.codes(alert.kinds()))
        .param("outcome", alert.outcome().name())
        .param("at", time(alert.at()))
        .param("due", alert.dueAt().map(JdbcAlertLog::time).orElse(null))
        .update();
  }

  private static StatementSpec keyed(StatementSpec sql, Alert alert) {
    return to(sql, alert.recipient())
        .param("change", alert.change())
        .param("subscription", alert.subscription().value());
  }

  private static StatementSpec to(StatementSpec sql, Recipient recipient) {
    return sql.param("person", recipient.person().value())
        .param("channel", recipient.channel())
        .param("address", recipient.address());
  }

  @Override
  public List<Recipient> due(Instant by) {
    return jdbc.sql(
            """
            select distinct person, channel, address from alert a
            where outcome = 'PENDING' and due_at <= :by and not exists
              (select 1 from stopped_address s
               where s.channel = a.channel and s.address = a.address)
              and not exists (select 1 from subscription s
               where s.id = a.subscription and s.active = true and s.paused = true)
            order by person, channel, address
            """)
        .param("by", time(by))
        .query((row, number) -> recipient(row))
        .list();
  }

  @Override
  public List<Alert> pending(Recipient recipient, Instant by) {
    return to(
            jdbc.sql(
                """
                select * from alert
                where outcome = 'PENDING' and due_at <= :by
                  and person = :person and channel = :channel and address = :address
                order by change_number, subscription
                """),
            recipient)
        .param("by", time(by))
        .query(JdbcAlertLog::alert)
        .list();
  }

  @Override
  public Map<EventId, Instant> told(Recipient recipient, Collection<EventId> wanted) {
    Map<EventId, Instant> told = new HashMap<>();
    for (List<EventId> page : pages(wanted)) {
      to(
              jdbc.sql(
                  """
                  select event, min(told_at) as first_told from alert
                  where outcome = 'TOLD' and event in (:events)
                    and person = :person and channel = :channel and address = :address
                  group by event
                  """),
              recipient)
          .param("events", page.stream().map(EventId::value).toList())
          .query(row -> {
            told.put(
                new EventId(row.getString("event")),
                row.getObject("first_told", OffsetDateTime.class).toInstant());
          });
    }
    return told;
  }

  @Override
  public Map<Long, String> messages(Recipient recipient, Collection<Long> changes) {
    Map<Long, String> messages = new HashMap<>();
    for (List<Long> page : pages(changes)) {
      to(
              jdbc.sql(
                  """
                  select change_number, max(message_id) as message_id from alert
                  where outcome = 'TOLD' and change_number in (:changes)
                    and person = :person and channel = :channel and address = :address
                  group by change_number
                  """),
              recipient)
          .param("changes", page)
          .query(row -> {
            messages.put(row.getLong("change_number"), row.getString("message_id"));
          });
    }
    return messages;
  }

  private static <T> List<List<T>> pages(Collection<T> values) {
    List<T> all = values.stream().distinct().toList();
    List<List<T>> pages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      pages.add(all.subList(from, Math.min(all.size(), from + PAGE)));
    }
    return pages;
  }

  @Override
  public boolean settle(Settled settled, Instant at) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          String message =
              settled.message().stream().map(it -> it.id().value()).findFirst().orElse("");
          boolean ours =
              settled.told().stream().allMatch(it -> settle(it, Outcome.TOLD, message, at))
                  && settled.already().entrySet().stream()
                      .allMatch(it -> settle(it.getKey(), Outcome.TOLD_ALREADY, it.getValue(), at))
                  && settled.dropped().stream()
                      .allMatch(it -> settle(it, Outcome.CANCELLED, "", at))
                  && settled.days().dropped().stream().allMatch(it -> days.dropped(it, at))
                  && settled.message().stream()
                      .allMatch(by ->
                          settled.days().told().stream()
                              .allMatch(it -> days.told(it, by.id(), at)));
          if (!ours) {
            status.setRollbackOnly();
            return false;
          }
          settled.message().forEach(outbox::append);
          return true;
        }));
  }

  /** Whether it still waited. */
  private boolean settle(Alert alert, Outcome outcome, String message, Instant at) {
    return keyed(
                jdbc.sql(
                    """
                    update alert set outcome = :outcome, message_id = :message, told_at = :at
                    where change_number = :change and subscription = :subscription
                      and person = :person and channel = :channel and address = :address
                      and outcome = 'PENDING'
                    """),
                alert)
            .param("outcome", outcome.name())
            .param("message", message)
            .param("at", time(at))
            .update()
        == 1;
  }

  @Override
  public List<Alert> pending(PersonId person) {
    return jdbc.sql("select * from alert where outcome = 'PENDING' and person = :person")
        .param("person", person.value())
        .query(JdbcAlertLog::alert)
        .list();
  }

  @Override
  public List<Alert> pending(SubscriptionId subscription) {
    return jdbc.sql(
            "select * from alert where outcome = 'PENDING' and subscription = :subscription")
        .param("subscription", subscription.value())
        .query(JdbcAlertLog::alert)
        .list();
  }

  @Override
  public void reschedule(Alert alert, Instant dueAt) {
    keyed(
            jdbc.sql(
                """
                update alert set due_at = :due
                where change_number = :change and subscription = :subscription
                  and person = :person and channel = :channel and address = :address
                  and outcome = 'PENDING'
                """),
            alert)
        .param("due", time(dueAt))
        .update();
  }

  @Override
  public List<Alert> of(PersonId person, int limit) {
    return jdbc.sql(
            """
            select * from alert where person = :person
            order by change_number desc, subscription, address limit :limit
            """)
        .param("person", person.value())
        .param("limit", limit)
        .query(JdbcAlertLog::alert)
        .list();
  }

  @Override
  public List<Alert> since(PersonId person, Instant after, int limit) {
    return jdbc.sql(
            """
            select * from
              (select a.*, row_number() over (partition by change_number
                 order by weight desc, subscription, channel, address) as place
               from alert a
               where person = :person and created_at > :after
                 and outcome in ('PENDING', 'TOLD', 'TOLD_ALREADY')) placed
            where place = 1
            order by weight desc, change_number desc limit :limit
            """)
        .param("person", person.value())
        .param("after", time(after))
        .param("limit", limit)
        .query(JdbcAlertLog::alert)
        .list();
  }

  @Override
  public List<Alert> of(PersonId person, long change) {
    return jdbc.sql(
            """
            select * from alert where person = :person and change_number = :change
            order by subscription, address
            """)
        .param("person", person.value())
        .param("change", change)
        .query(JdbcAlertLog::alert)
        .list();
  }

  @Override
  public Map<SubscriptionId, Instant> lastTold(PersonId owner) {
    Map<SubscriptionId, Instant> last = new HashMap<>();
    jdbc.sql(
            """
            select a.subscription, max(a.told_at) as last_told
            from alert a join subscription s on s.id = a.subscription
            where s.owner = :owner and a.outcome in ('TOLD', 'TOLD_ALREADY')
            group by a.subscription
            """)
        .param("owner", owner.value())
        .query(row -> {
          last.put(
              new SubscriptionId(row.getLong("subscription")),
              row.getObject("last_told", OffsetDateTime.class).toInstant());
        });
    return last;
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        new PersonId(row.getString("person")), row.getString("channel"), row.getString("address"));
  }

  private static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getLong("change_number"),
        new SubscriptionId(row.getLong("subscription")),
        recipient(row),
        new SnapshotId(row.getLong("snapshot")),
        new EventId(row.getString("event")),
        row.getString("why"),
        row.getDouble("weight"),
        NewsKind.all(row.getString("kinds")),
        Outcome.valueOf(row.getString("outcome")),
        Objects.requireNonNull(instant(row, "created_at")),
        Optional.ofNullable(instant(row, "due_at")),
        Optional.ofNullable(instant(row, "told_at")),
        row.getString("message_id"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }
}
