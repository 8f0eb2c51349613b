package lexdelta.alerts.catchup.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.SnapshotId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Alerts in the table {@code alert}, the cursor in the one row of {@code matcher_cursor}. */
public final class JdbcAlertLog implements AlertLog {
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ToldEvents events;
  private final TransactionOperations transactions;

  /**
   * Alerts in a database.
   *
   * @param outbox in the same database, so that it takes part in the transactions
   * @param events likewise
   */
  public JdbcAlertLog(
      JdbcClient jdbc, Outbox outbox, ToldEvents events, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.events = events;
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
          telling.messages().forEach(outbox::append);
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
    jdbc.sql(
            """
            insert into alert (change_number, subscription, person, snapshot, why, created_at)
            values (:change, :subscription, :person, :snapshot, :why, :at)
            """)
        .param("change", alert.change())
        .param("subscription", alert.subscription().value())
        .param("person", alert.person().value())
        .param("snapshot", alert.snapshot().value())
        .param("why", alert.why())
        .param("at", Instants.kept(alert.at()).atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Alert> of(PersonId person, int limit) {
    return jdbc.sql(
            """
            select change_number, subscription, person, snapshot, why, created_at from alert
            where person = :person order by change_number desc, subscription limit :limit
            """)
        .param("person", person.value())
        .param("limit", limit)
        .query(JdbcAlertLog::alert)
        .list();
  }

  private static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getLong("change_number"),
        new SubscriptionId(row.getLong("subscription")),
        new PersonId(row.getString("person")),
        new SnapshotId(row.getLong("snapshot")),
        row.getString("why"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
