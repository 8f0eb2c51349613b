package lexdelta.crawler.record.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Statement;
import lexdelta.crawler.record.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Statements} in the tables {@code statement} and {@code statement_window}. */
public final class JdbcStatements implements Statements {
  private final JdbcClient sql;

  public JdbcStatements(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void append(Snapshot list, List<Statement> statements) {
    statements.forEach(statement -> append(list, statement));
  }

  private void append(Snapshot list, Statement s) {
    sql.sql(
            """
            insert into statement (source, document, effective_on, issued_on, substantive, removed,
              snapshot)
            select n.source, cast(:document as varchar(400)), cast(:effectiveOn as date),
              cast(:issuedOn as date), cast(:substantive as boolean), cast(:removed as boolean), n.id
            from snapshot n
            where n.id = :snapshot and not exists (
              select 1 from statement o
              where o.source = n.source and o.document = :document
                and o.effective_on = :effectiveOn and o.issued_on = :issuedOn
                and o.removed = :removed)
            """)
        .param("document", s.document().value())
        .param("effectiveOn", s.effectiveOn())
        .param("issuedOn", s.issuedOn())
        .param("substantive", s.substantive())
        .param("removed", s.removed())
        .param("snapshot", list.id().value())
        .update();
  }

  @Override
  public void complete(Snapshot list, LocalDate first, LocalDate last) {
    sql.sql(
            """
            insert into statement_window (source, first_day, last_day, snapshot)
            select n.source, cast(:first as date), cast(:last as date), n.id
            from snapshot n
            where n.id = :snapshot and not exists (
              select 1 from statement_window o
              where o.source = n.source and o.first_day = :first and o.last_day = :last)
            """)
        .param("first", first)
        .param("last", last)
        .param("snapshot", list.id().value())
        .update();
  }

  @Override
  public boolean covers(SourceId source, LocalDate first, LocalDate last) {
    LocalDate day = first;
    while (!day.isAfter(last)) {
      Optional<LocalDate> until = coveredUntil(source, day);
      if (until.isEmpty()) {
        return false;
      }
      day = until.get().plusDays(1);
    }
    return true;
  }

  private Optional<LocalDate> coveredUntil(SourceId source, LocalDate day) {
    return sql.sql(
            """
            select last_day from statement_window
            where source = :source and first_day <= :day and last_day >= :day
            order by last_day desc fetch first 1 rows only
            """)
        .param("source", source.value())
        .param("day", day)
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public List<Statement> appearing(SourceId source, LocalDate after, LocalDate until) {
    return sql.sql(
            """
            select * from statement
            where source = :source and effective_on <= :until and issued_on <= :until
              and (effective_on > :after or issued_on > :after)
            order by document, effective_on, issued_on
            """)
        .param("source", source.value())
        .param("after", after)
        .param("until", until)
        .query(JdbcStatements::statement)
        .list();
  }

  @Override
  public List<Statement> of(DocumentId document) {
    return sql.sql(
            """
            select * from statement where document = :document
            order by effective_on, issued_on, source
            """)
        .param("document", document.value())
        .query(JdbcStatements::statement)
        .list();
  }

  private static Statement statement(ResultSet row, int index) throws SQLException {
    return new Statement(
        new DocumentId(Columns.text(row, "document")),
        Columns.day(row, "effective_on"),
        Columns.day(row, "issued_on"),
        row.getBoolean("substantive"),
        row.getBoolean("removed"));
  }
}
