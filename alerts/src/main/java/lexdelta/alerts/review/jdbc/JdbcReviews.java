package lexdelta.alerts.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.review.Reviews;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** The log in the table {@code review_entry}, into which rows are only ever inserted. */
public final class JdbcReviews implements Reviews {
  private final JdbcClient jdbc;

  public JdbcReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Entry append(EventId event, PersonId by, Mark mark, Instant at) {
    KeyHolder number = new GeneratedKeyHolder();
    Instant kept = Instants.kept(at);
    jdbc.sql(
            """
            insert into review_entry
              (event, person, made_at, mark, assignee, due_on, words, shared, note)
            values (:event, :person, :at, :mark, :assignee, :dueOn, :words, :shared, :note)
            """)
        .param("event", event.value())
        .param("person", by.value())
        .param("at", kept.atOffset(ZoneOffset.UTC))
        .param("mark", mark.kind().name())
        .param("assignee", other(mark).map(PersonId::value).orElse(null))
        .param("dueOn", mark instanceof Mark.Assigned it ? it.dueOn().orElse(null) : null)
        .param("words", mark instanceof Mark.Noted it ? it.text() : null)
        .param("shared", mark instanceof Mark.Noted it ? it.shared() : null)
        .param("note", mark instanceof Mark.Withdrawn it ? it.note() : null)
        .update(number, "id");
    return new Entry(
        Objects.requireNonNull(number.getKeyAs(Number.class)).longValue(), event, by, kept, mark);
  }

  /** Whom a mark names. */
  private static Optional<PersonId> other(Mark mark) {
    return switch (mark) {
      case Mark.Assigned it -> Optional.of(it.to());
      case Mark.TakenOver it -> Optional.of(it.from());
      default -> Optional.empty();
    };
  }

  @Override
  public Map<EventId, List<Entry>> of(Collection<EventId> events) {
    return events.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from review_entry where event in (:events) order by id")
            .param("events", events.stream().map(EventId::value).toList())
            .query(JdbcReviews::entry)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Entry::event));
  }

  @Override
  public List<EventId> everAssignedTo(PersonId person) {
    return jdbc.sql(
            """
            select event from review_entry
            where (assignee = :person and mark = 'ASSIGNED')
              or (person = :person and mark = 'TAKEN_OVER')
            group by event order by max(id) desc limit 2000
            """)
        .param("person", person.value())
        .query((row, _) -> new EventId(row.getString("event")))
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        new EventId(row.getString("event")),
        new PersonId(row.getString("person")),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        mark(row));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return switch (Mark.Kind.valueOf(row.getString("mark"))) {
      case OPENED -> new Mark.Opened();
      case READ -> new Mark.Read();
      case RELEVANT -> new Mark.Relevant();
      case NOT_RELEVANT -> new Mark.NotRelevant();
      case ASSIGNED ->
          new Mark.Assigned(
              new PersonId(row.getString("assignee")),
              Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
      case TAKEN_OVER -> new Mark.TakenOver(new PersonId(row.getString("assignee")));
      case NOTED -> new Mark.Noted(row.getString("words"), row.getBoolean("shared"));
      case WITHDRAWN -> new Mark.Withdrawn(row.getLong("note"));
      case DONE -> new Mark.Done();
      case REOPENED -> new Mark.Reopened();
    };
  }
}
