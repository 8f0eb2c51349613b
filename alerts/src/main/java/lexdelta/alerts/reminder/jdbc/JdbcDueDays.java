package lexdelta.alerts.reminder.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.reminder.ComingDay;
import lexdelta.alerts.reminder.DueDay;
import lexdelta.alerts.reminder.DueDays;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Days in the table {@code due_day}; those that were told stay there. */
public final class JdbcDueDays implements DueDays {
  private final JdbcClient jdbc;

  public JdbcDueDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void append(List<DueDay> days) {
    days.forEach(this::insert);
  }

  private void insert(DueDay due) {
    keyed(
            jdbc.sql(
                """
                insert into due_day (name, due_on, document, kind, about, on_day, subscription,
                  person, channel, address, why, due_at)
                values (:name, :due, :document, :kind, :about, :on, :subscription,
                  :person, :channel, :address, :why, :at)
                """),
            due)
        .param("document", due.day().document().value())
        .param("kind", due.day().kind().name())
        .param("about", due.day().about())
        .param("on", due.day().on())
        .param("why", due.why())
        .param("at", time(due.dueAt()))
        .update();
  }

  private static StatementSpec keyed(StatementSpec sql, DueDay due) {
    return to(sql, due.recipient())
        .param("name", due.day().name())
        .param("due", due.dueOn())
        .param("subscription", due.subscription().value());
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
            select distinct person, channel, address from due_day d
            where outcome = 'PENDING' and due_at <= :by and not exists
              (select 1 from stopped_address s
               where s.channel = d.channel and s.address = d.address)
              and not exists (select 1 from subscription s
               where s.id = d.subscription and s.active = true and s.paused = true)
            order by person, channel, address
            """)
        .param("by", time(by))
        .query((row, number) -> recipient(row))
        .list();
  }

  @Override
  public List<DueDay> pending(Recipient recipient, Instant by) {
    return to(
            jdbc.sql(
                """
                select * from due_day
                where outcome = 'PENDING' and due_at <= :by
                  and person = :person and channel = :channel and address = :address
                order by on_day, document, name, due_on, subscription
                """),
            recipient)
        .param("by", time(by))
        .query(JdbcDueDays::day)
        .list();
  }

  @Override
  public boolean told(DueDay day, MessageId message, Instant at) {
    return settle(day, "TOLD", message.value(), at);
  }

  @Override
  public boolean dropped(DueDay day, Instant at) {
    return settle(day, "CANCELLED", "", at);
  }

  private boolean settle(DueDay due, String outcome, String message, Instant at) {
    return keyed(
                jdbc.sql(
                    """
                    update due_day set outcome = :outcome, message_id = :message, told_at = :at
                    where name = :name and due_on = :due and subscription = :subscription
                      and person = :person and channel = :channel and address = :address
                      and outcome = 'PENDING'
                    """),
                due)
            .param("outcome", outcome)
            .param("message", message)
            .param("at", time(at))
            .update()
        == 1;
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        new PersonId(row.getString("person")), row.getString("channel"), row.getString("address"));
  }

  private static DueDay day(ResultSet row, int number) throws SQLException {
    return new DueDay(
        new ComingDay(
            new DocumentId(row.getString("document")),
            FactKind.valueOf(row.getString("kind")),
            row.getString("about"),
            row.getObject("on_day", LocalDate.class)),
        row.getObject("due_on", LocalDate.class),
        new SubscriptionId(row.getLong("subscription")),
        recipient(row),
        row.getString("why"),
        row.getObject("due_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }
}
