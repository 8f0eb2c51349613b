package lexdelta.crawler.record.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** {@link CrossChecks} in the tables {@code cross_check} and {@code cross_check_finding}. */
public final class JdbcCrossChecks implements CrossChecks {
  private final JdbcClient sql;

  public JdbcCrossChecks(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void append(CrossCheck check) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into cross_check (source, from_day, to_day, from_snapshot, to_snapshot, reader,
              checked_at)
            values (:source, :from, :to, :fromSnapshot, :toSnapshot, :reader, :checkedAt)
            """)
        .param("source", check.source().value())
        .param("from", check.from())
        .param("to", check.to())
        .param("fromSnapshot", check.fromSnapshot().value())
        .param("toSnapshot", check.toSnapshot().value())
        .param("reader", check.reader())
        .param("checkedAt", Columns.time(check.checkedAt()))
        .update(key, "id");
    long id = Columns.key(key);
    check.findings().forEach(finding -> append(id, finding));
  }

  private void append(long check, CrossCheck.Finding finding) {
    sql.sql(
            """
            insert into cross_check_finding (cross_check, document, listed, ours, finding)
            values (:check, :document, :listed, :ours, :finding)
            """)
        .param("check", check)
        .param("document", finding.document().value())
        .param("listed", finding.listed())
        .param("ours", finding.ours().map(ChangeKind::name).orElse(null))
        .param("finding", finding.verdict().name())
        .update();
  }

  @Override
  public boolean done(SourceId source, SnapshotId from, SnapshotId to, int reader) {
    return sql.sql(
                """
                select count(*) from cross_check
                where source = :source and from_snapshot = :from and to_snapshot = :to
                  and reader = :reader
                """)
            .param("source", source.value())
            .param("from", from.value())
            .param("to", to.value())
            .param("reader", reader)
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public List<CrossCheck> of(SourceId source) {
    return sql.sql("select * from cross_check where source = :source order by from_day, to_day, id")
        .param("source", source.value())
        .query(this::check)
        .list();
  }

  private CrossCheck check(ResultSet row, int index) throws SQLException {
    return new CrossCheck(
        new SourceId(Columns.text(row, "source")),
        Columns.day(row, "from_day"),
        Columns.day(row, "to_day"),
        new SnapshotId(row.getLong("from_snapshot")),
        new SnapshotId(row.getLong("to_snapshot")),
        row.getInt("reader"),
        Columns.instant(row, "checked_at"),
        findings(row.getLong("id")));
  }

  private List<CrossCheck.Finding> findings(long check) {
    return sql.sql("select * from cross_check_finding where cross_check = :check order by document")
        .param("check", check)
        .query(JdbcCrossChecks::finding)
        .list();
  }

  private static CrossCheck.Finding finding(ResultSet row, int index) throws SQLException {
    return new CrossCheck.Finding(
        new DocumentId(Columns.text(row, "document")),
        row.getBoolean("listed"),
        Columns.maybeText(row, "ours").map(ChangeKind::valueOf),
        CrossCheck.Verdict.valueOf(Columns.text(row, "finding")));
  }
}
