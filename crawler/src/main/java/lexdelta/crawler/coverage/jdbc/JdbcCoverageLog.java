package lexdelta.crawler.coverage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lexdelta.crawler.coverage.Coverage;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The log in the table {@code coverage_log}. */
public final class JdbcCoverageLog implements CoverageLog {
  private static final int LONGEST_REASON = 2000;

  private final JdbcClient sql;

  public JdbcCoverageLog(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Transition append(Transition unnumbered) {
    Coverage coverage = unnumbered.coverage();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into coverage_log (source, state, state_before, reason, found_at)
            values (:source, :state, :before, :reason, :at)
            """)
        .param("source", coverage.source().value())
        .param("state", coverage.state().name())
        .param("before", unnumbered.before().map(CoverageState::name).orElse(null))
        .param("reason", fit(coverage.reason()))
        .param("at", unnumbered.at().atOffset(ZoneOffset.UTC))
        .update(key, "id");
    long number = Objects.requireNonNull(key.getKeyAs(Long.class), "the number of a new row");
    return new Transition(number, coverage, unnumbered.before(), unnumbered.at());
  }

  private static String fit(String reason) {
    String allowed = reason.replace('\0', '\ufffd');
    if (allowed.length() <= LONGEST_REASON) {
      return allowed;
    }
    int end = LONGEST_REASON - 1;
    boolean split = Character.isHighSurrogate(allowed.charAt(end - 1));
    return allowed.substring(0, split ? end - 1 : end) + "…";
  }

  @Override
  public Optional<Transition> newest(SourceId source) {
    return of(source, 1).stream().findFirst();
  }

  @Override
  public List<Transition> of(SourceId source, int limit) {
    return sql.sql(
            """
            select * from coverage_log where source = :source
            order by id desc fetch first :limit rows only
            """)
        .param("source", source.value())
        .param("limit", limit)
        .query(JdbcCoverageLog::transition)
        .list();
  }

  @Override
  public List<SourceId> sources() {
    return sql.sql("select distinct source from coverage_log order by source")
        .query((row, index) -> new SourceId(row.getString("source")))
        .list();
  }

  @Override
  public List<Transition> after(long number, int limit) {
    return sql.sql(
            "select * from coverage_log where id > :number order by id fetch first :limit rows only")
        .param("number", number)
        .param("limit", limit)
        .query(JdbcCoverageLog::transition)
        .list();
  }

  private static Transition transition(ResultSet row, int index) throws SQLException {
    return new Transition(
        row.getLong("id"),
        new Coverage(
            new SourceId(row.getString("source")),
            CoverageState.valueOf(row.getString("state")),
            row.getString("reason")),
        Optional.ofNullable(row.getString("state_before")).map(CoverageState::valueOf),
        row.getObject("found_at", OffsetDateTime.class).toInstant());
  }
}
