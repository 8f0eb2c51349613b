package lexdelta.alerts.calendar.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The calendar in the table {@code calendar_entry}. */
public final class JdbcCalendar implements Calendar {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  public JdbcCalendar(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public long cursor() {
    return jdbc.sql("select change_number from calendar_cursor where id = 1")
        .query(Long.class)
        .single();
  }

  @Override
  public boolean follow(long from, long to, List<CalendarEntry> entries) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          long cursor =
              jdbc.sql("select change_number from calendar_cursor where id = 1 for update")
                  .query(Long.class)
                  .single();
          if (cursor != from) {
            return false;
          }
          entries.forEach(this::put);
          jdbc.sql("update calendar_cursor set change_number = :to where id = 1")
              .param("to", to)
              .update();
          return true;
        }));
  }

  private void put(CalendarEntry entry) {
    jdbc.sql("delete from calendar_entry where uid = :uid").param("uid", entry.uid()).update();
    jdbc.sql(
            """
            insert into calendar_entry (uid, document, kind, about, on_day, first_day, sequence,
              cancelled, words, changed_at)
            values (:uid, :document, :kind, :about, :on, :stated, :sequence, :cancelled, :words, :at)
            """)
        .param("uid", entry.uid())
        .param("document", entry.document().value())
        .param("kind", entry.kind().name())
        .param("about", entry.about())
        .param("on", entry.on())
        .param("stated", entry.stated())
        .param("sequence", entry.sequence())
        .param("cancelled", entry.cancelled())
        .param("words", entry.words())
        .param("at", time(entry.changedAt()))
        .update();
  }

  @Override
  public List<CalendarEntry> of(DocumentId document) {
    return jdbc.sql("select * from calendar_entry where document = :document order by first_day")
        .param("document", document.value())
        .query(JdbcCalendar::entry)
        .list();
  }

  @Override
  public List<CalendarEntry> between(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select * from calendar_entry where on_day between :first and :last
            order by on_day, document, uid
            """)
        .param("first", first)
        .param("last", last)
        .query(JdbcCalendar::entry)
        .list();
  }

  private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
    return new CalendarEntry(
        row.getString("uid"),
        new DocumentId(row.getString("document")),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("about"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("on_day", LocalDate.class),
        row.getInt("sequence"),
        row.getBoolean("cancelled"),
        row.getString("words"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }
}
