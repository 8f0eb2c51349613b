package lexdelta.alerts.reminder.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.reminder.ComingDay;
import lexdelta.alerts.reminder.ComingDays;
import lexdelta.alerts.reminder.DueDay;
import lexdelta.alerts.reminder.DueDays;
import lexdelta.alerts.reminder.Naming;
import lexdelta.alerts.reminder.Reminder;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Days in the table {@code coming_day}, each with the next day on which it is to be told; what was
 * told in {@code reminder_told}, which outlives the day; names in {@code register_name}.
 */
public final class JdbcComingDays implements ComingDays {
  private final JdbcClient jdbc;
  private final DueDays waiting;
  private final TransactionOperations transactions;

  /**
   * Days in a database.
   *
   * @param waiting in the same database, so that it takes part in the transactions
   */
  public JdbcComingDays(JdbcClient jdbc, DueDays waiting, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.waiting = waiting;
    this.transactions = transactions;
  }

  @Override
  public long cursor() {
    return jdbc.sql("select change_number from reminder_cursor where id = 1")
        .query(Long.class)
        .single();
  }

  @Override
  public LocalDate begunOn(LocalDate today) {
    jdbc.sql(
            """
            insert into reminder_begun (id, begun_on)
            select 1, cast(:today as date) where not exists (select 1 from reminder_begun)
            """)
        .param("today", today)
        .update();
    return jdbc.sql("select begun_on from reminder_begun where id = 1")
        .query(LocalDate.class)
        .single();
  }

  @Override
  public boolean follow(long from, long to, List<Stated> stated) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          if (lockedCursor() != from) {
            return false;
          }
          stated.forEach(this::take);
          jdbc.sql("update reminder_cursor set change_number = :to where id = 1")
              .param("to", to)
              .update();
          return true;
        }));
  }

  private long lockedCursor() {
    return jdbc.sql("select change_number from reminder_cursor where id = 1 for update")
        .query(Long.class)
        .single();
  }

  private void take(Stated stated) {
    name(stated.document(), stated.naming());
    Set<String> known = new HashSet<>(names(stated.document()));
    Set<String> names = stated.days().stream().map(ComingDay::name).collect(Collectors.toSet());
    known.stream().filter(name -> !names.contains(name)).forEach(this::delete);
    stated.days().stream()
        .filter(day -> !known.contains(day.name()))
        .forEach(day -> day.dueFrom(stated.from()).ifPresent(due -> insert(day, due)));
  }

  private void name(DocumentId document, Naming naming) {
    jdbc.sql("delete from register_name where document = :document")
        .param("document", document.value())
        .update();
    naming.own().forEach(name -> name(document, name, false));
    naming.concerned().forEach(name -> name(document, name, true));
  }

  private void name(DocumentId document, String name, boolean concerned) {
    jdbc.sql(
            """
            insert into register_name (document, name, concerned)
            values (:document, :name, :concerned)
            """)
        .param("document", document.value())
        .param("name", name)
        .param("concerned", concerned)
        .update();
  }

  @Override
  public List<DocumentId> concerning(Collection<String> names) {
    return names.isEmpty() ? List.of() : documents(names, true);
  }

  @Override
  public List<DocumentId> named(String name) {
    return documents(List.of(name), false);
  }

  private List<DocumentId> documents(Collection<String> names, boolean concerned) {
    return jdbc
        .sql(
            """
            select distinct document from register_name
            where name in (:names) and concerned = :concerned order by document
            """)
        .param("names", List.copyOf(names))
        .param("concerned", concerned)
        .query(String.class)
        .list()
        .stream()
        .map(DocumentId::new)
        .toList();
  }

  private List<String> names(DocumentId document) {
    return jdbc.sql("select name from coming_day where document = :document")
        .param("document", document.value())
        .query(String.class)
        .list();
  }

  private void delete(String name) {
    jdbc.sql("delete from coming_day where name = :name").param("name", name).update();
  }

  private void insert(ComingDay day, LocalDate due) {
    jdbc.sql(
            """
            insert into coming_day (name, document, kind, about, on_day, due_on)
            values (:name, :document, :kind, :about, :on, :due)
            """)
        .param("name", day.name())
        .param("document", day.document().value())
        .param("kind", day.kind().name())
        .param("about", day.about())
        .param("on", day.on())
        .param("due", due)
        .update();
  }

  @Override
  public List<ComingDay> due(LocalDate today) {
    return jdbc.sql(
            """
            select document, kind, about, on_day from coming_day where due_on <= :today
            order by document, on_day, name
            """)
        .param("today", today)
        .query(JdbcComingDays::day)
        .list();
  }

  private static ComingDay day(ResultSet row, int number) throws SQLException {
    return new ComingDay(
        new DocumentId(row.getString("document")),
        FactKind.valueOf(row.getString("kind")),
        row.getString("about"),
        row.getObject("on_day", LocalDate.class));
  }

  @Override
  public boolean told(ComingDay day, LocalDate dueOn) {
    return jdbc.sql("select count(*) from reminder_told where name = :name and due_on = :due")
            .param("name", day.name())
            .param("due", dueOn)
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public void append(List<Reminder> told, List<DueDay> due, Instant at) {
    transactions.executeWithoutResult(status -> {
      told.forEach(reminder -> note(reminder, at));
      waiting.append(due);
    });
  }

  private void note(Reminder reminder, Instant at) {
    ComingDay day = reminder.day();
    if (!told(day, reminder.dueOn())) {
      jdbc.sql(
              """
              insert into reminder_told (name, due_on, document, kind, on_day, told_at)
              values (:name, :due, :document, :kind, :on, :at)
              """)
          .param("name", day.name())
          .param("due", reminder.dueOn())
          .param("document", day.document().value())
          .param("kind", day.kind().name())
          .param("on", day.on())
          .param("at", Instants.kept(at).atOffset(ZoneOffset.UTC))
          .update();
    }
    Optional<LocalDate> next = reminder.next();
    if (next.isEmpty()) {
      delete(day.name());
    } else {
      jdbc.sql("update coming_day set due_on = :next where name = :name")
          .param("next", next.get())
          .param("name", day.name())
          .update();
    }
  }
}
