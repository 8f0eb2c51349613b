package lexdelta.crawler.record.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Survey;
import lexdelta.crawler.record.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Surveys} in the table {@code survey}. */
public final class JdbcSurveys implements Surveys {
  private final JdbcClient sql;

  public JdbcSurveys(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void append(Survey s) {
    sql.sql(
            """
            insert into survey (snapshot, reader, scope, source, on_day, observed_at)
            select n.id, cast(:reader as integer), cast(:scope as varchar(400)),
              cast(:source as varchar(100)), cast(:on as date),
              cast(:observedAt as timestamp(6) with time zone)
            from snapshot n
            where n.id = :snapshot and not exists (
              select 1 from survey o
              where o.snapshot = n.id and o.reader = :reader and o.scope = :scope)
            """)
        .param("snapshot", s.snapshot().value())
        .param("reader", s.reader())
        .param("scope", s.scope().value())
        .param("source", s.source().value())
        .param("on", s.on())
        .param("observedAt", Columns.time(s.observedAt()))
        .update();
  }

  @Override
  public List<Survey> of(SourceId source) {
    return sql.sql(
            """
            select * from survey where source = :source
            order by on_day, snapshot, reader, scope
            """)
        .param("source", source.value())
        .query(JdbcSurveys::survey)
        .list();
  }

  private static Survey survey(ResultSet row, int index) throws SQLException {
    return new Survey(
        new SourceId(Columns.text(row, "source")),
        new Scope(Columns.text(row, "scope")),
        Columns.day(row, "on_day"),
        new SnapshotId(row.getLong("snapshot")),
        row.getInt("reader"),
        Columns.instant(row, "observed_at"));
  }
}
