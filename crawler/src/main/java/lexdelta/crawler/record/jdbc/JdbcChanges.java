package lexdelta.crawler.record.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.LogPart;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.VersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link Changes} in the table {@code change_log}. Numbers come from the one row of {@code
 * change_head}; the update locks it until the caller's transaction ends, so that a second writer
 * waits and its higher numbers become visible later.
 */
public final class JdbcChanges implements Changes {
  private final JdbcClient sql;

  public JdbcChanges(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Change> append(List<Change> unnumbered) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Changes are appended inside the transaction that appends their versions.");
    }
    if (unnumbered.isEmpty()) {
      return List.of();
    }
    sql.sql("update change_head set head = head + :n where one = 1")
        .param("n", unnumbered.size())
        .update();
    long number = head() - unnumbered.size();
    List<Change> numbered = new ArrayList<>(unnumbered.size());
    for (Change change : unnumbered) {
      Change next = numbered(change, ++number);
      insert(next);
      numbered.add(next);
    }
    return numbered;
  }

  @Override
  public long head() {
    return sql.sql("select head from change_head where one = 1").query(Long.class).single();
  }

  @Override
  public List<Change> after(long number, int limit) {
    return sql.sql(
            """
            select * from change_log where number > :number
            order by number fetch first :limit rows only
            """)
        .param("number", number)
        .param("limit", limit)
        .query(JdbcChanges::change)
        .list();
  }

  @Override
  public Optional<Change> find(long number) {
    return sql.sql("select * from change_log where number = :number")
        .param("number", number)
        .query(JdbcChanges::change)
        .optional();
  }

  @Override
  public List<Change> all(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    return sql.sql("select * from change_log where number in (:numbers) order by number")
        .param("numbers", Padding.of(List.copyOf(numbers)))
        .query(JdbcChanges::change)
        .list();
  }

  @Override
  public List<Change> of(DocumentId document) {
    return sql.sql("select * from change_log where document = :document order by number")
        .param("document", document.value())
        .query(JdbcChanges::change)
        .list();
  }

  @Override
  public List<Change> newest(int limit) {
    return sql.sql("select * from change_log order by number desc fetch first :limit rows only")
        .param("limit", limit)
        .query(JdbcChanges::change)
        .list();
  }

  /** What is not asked for stands not in the statement: an alternative would keep indexes out. */
  @Override
  public List<Change> before(long number, LogPart part, int limit) {
    StringJoiner wanted = new StringJoiner(" and ");
    Map<String, Object> values = new HashMap<>(Map.of("number", number, "limit", limit));
    wanted.add("number < :number");
    part.source()
        .ifPresent(source -> {
          wanted.add("source = :source");
          values.put("source", source.value());
        });
    part.from()
        .ifPresent(from -> {
          wanted.add("observed_at >= :from");
          values.put("from", Columns.time(from));
        });
    part.until()
        .ifPresent(until -> {
          wanted.add("observed_at < :until");
          values.put("until", Columns.time(until));
        });
    return sql.sql(
            "select * from change_log where %s order by number desc fetch first :limit rows only"
                .formatted(wanted))
        .params(values)
        .query(JdbcChanges::change)
        .list();
  }

  private void insert(Change change) {
    sql.sql(
            """
            insert into change_log (number, document, source, before_version, after_version, kind,
              cause, alerting, snapshot, effective_on, observed_at)
            values (:number, :document, :source, :before, :after, :kind, :cause, :alerting,
              :snapshot, :effectiveOn, :observedAt)
            """)
        .param("number", change.number())
        .param("document", change.document().value())
        .param("source", change.source().value())
        .param("before", change.before().map(VersionId::value).orElse(null))
        .param("after", change.after().value())
        .param("kind", change.kind().name())
        .param("cause", change.cause().name())
        .param("alerting", change.alerting())
        .param("snapshot", change.snapshot().value())
        .param("effectiveOn", change.effectiveOn())
        .param("observedAt", Columns.time(change.observedAt()))
        .update();
  }

  private static Change numbered(Change c, long number) {
    return new Change(
        number,
        c.document(),
        c.source(),
        c.before(),
        c.after(),
        c.kind(),
        c.cause(),
        c.alerting(),
        c.snapshot(),
        c.effectiveOn(),
        c.observedAt());
  }

  static Change change(ResultSet row, int index) throws SQLException {
    return new Change(
        row.getLong("number"),
        new DocumentId(Columns.text(row, "document")),
        new SourceId(Columns.text(row, "source")),
        Columns.maybeNumber(row, "before_version").map(VersionId::new),
        new VersionId(row.getLong("after_version")),
        ChangeKind.valueOf(Columns.text(row, "kind")),
        Cause.valueOf(Columns.text(row, "cause")),
        row.getBoolean("alerting"),
        new SnapshotId(row.getLong("snapshot")),
        Columns.day(row, "effective_on"),
        Columns.instant(row, "observed_at"));
  }
}
