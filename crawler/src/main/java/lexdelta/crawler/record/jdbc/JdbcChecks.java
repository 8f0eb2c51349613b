package lexdelta.crawler.record.jdbc;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Checks} in the table {@code source_check}. */
public final class JdbcChecks implements Checks {
  private final JdbcClient sql;
  private final JdbcOperations rows;

  public JdbcChecks(JdbcOperations database) {
    this.sql = JdbcClient.create(database);
    this.rows = database;
  }

  @Override
  public void append(List<Check> checks) {
    rows.batchUpdate(
        """
        insert into source_check (source, address, checked_at, outcome, status, reason,
          snapshot, archive_file, archive_offset, archive_length)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        checks,
        checks.size(),
        JdbcChecks::fill);
  }

  private static void fill(PreparedStatement row, Check check) throws SQLException {
    Optional<ArchivePlace> place = check.place();
    row.setString(1, check.source().value());
    row.setString(2, check.address().toString());
    row.setObject(3, Columns.time(check.at()));
    row.setString(4, check.outcome().name());
    row.setInt(5, check.status());
    row.setString(6, Columns.fit(check.reason(), 2000));
    row.setObject(7, check.snapshot().map(SnapshotId::value).orElse(null), Types.BIGINT);
    row.setString(8, place.map(ArchivePlace::file).orElse(null));
    row.setObject(9, place.map(ArchivePlace::offset).orElse(null), Types.BIGINT);
    row.setObject(10, place.map(ArchivePlace::length).orElse(null), Types.BIGINT);
  }

  @Override
  public List<Check> newest(SourceId source, int limit) {
    return sql.sql(
            """
            select * from source_check where source = :source
            order by id desc fetch first :limit rows only
            """)
        .param("source", source.value())
        .param("limit", limit)
        .query(JdbcChecks::check)
        .list();
  }

  @Override
  public List<Check> newest(SourceId source, URI address, int limit) {
    return sql.sql(
            """
            select * from source_check where source = :source and address = :address
            order by source desc, address desc, checked_at desc, id desc
            fetch first :limit rows only
            """)
        .param("source", source.value())
        .param("address", address.toString())
        .param("limit", limit)
        .query(JdbcChecks::check)
        .list();
  }

  @Override
  public Optional<Check> lastSeen(SourceId source, URI address) {
    return sql.sql(
            """
            select * from source_check c
            where source = :source and address = :address
              and outcome in ('FETCHED', 'NOT_MODIFIED')
              and not exists (select 1 from source_check u where u.source = c.source
                and u.address = c.address and u.checked_at = c.checked_at
                and u.outcome = 'UNREADABLE')
            order by source desc, address desc, checked_at desc, id desc fetch first 1 rows only
            """)
        .param("source", source.value())
        .param("address", address.toString())
        .query(JdbcChecks::check)
        .optional();
  }

  @Override
  public List<Instant> seen(SourceId source, URI address, Instant since) {
    return sql.sql(
            """
            select checked_at from source_check c
            where source = :source and address = :address and checked_at >= :since
              and outcome in ('FETCHED', 'NOT_MODIFIED')
              and not exists (select 1 from source_check u where u.source = c.source
                and u.address = c.address and u.checked_at = c.checked_at
                and u.outcome = 'UNREADABLE')
            order by checked_at
            """)
        .param("source", source.value())
        .param("address", address.toString())
        .param("since", Columns.time(since))
        .query((row, index) -> Columns.instant(row, "checked_at"))
        .list();
  }

  @Override
  public List<Check> between(SourceId source, Instant from, Instant until) {
    return sql.sql(
            """
            select * from source_check
            where source = :source and checked_at >= :from and checked_at < :until
            order by checked_at, id
            """)
        .param("source", source.value())
        .param("from", Columns.time(from))
        .param("until", Columns.time(until))
        .query(JdbcChecks::check)
        .list();
  }

  @Override
  public List<SourceId> sources(Instant from, Instant until) {
    return sql.sql(
            """
            select distinct source from source_check
            where checked_at >= :from and checked_at < :until
            order by source
            """)
        .param("from", Columns.time(from))
        .param("until", Columns.time(until))
        .query((row, index) -> new SourceId(Columns.text(row, "source")))
        .list();
  }

  @Override
  public Optional<Instant> begin() {
    return sql.sql("select checked_at from source_check order by id fetch first 1 rows only")
        .query((row, index) -> Columns.instant(row, "checked_at"))
        .optional();
  }

  @Override
  public boolean answered(SourceId source, URI address, Instant since) {
    return sql.sql(
            """
            select 1 from source_check
            where source = :source and address = :address and checked_at >= :since
              and status = 200 and outcome in ('FETCHED', 'NOT_MODIFIED')
              and archive_file is not null
            fetch first 1 rows only
            """)
        .param("source", source.value())
        .param("address", address.toString())
        .param("since", Columns.time(since))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private static Check check(ResultSet row, int index) throws SQLException {
    return new Check(
        new SourceId(Columns.text(row, "source")),
        URI.create(Columns.text(row, "address")),
        Columns.instant(row, "checked_at"),
        Outcome.valueOf(Columns.text(row, "outcome")),
        row.getInt("status"),
        Columns.text(row, "reason"),
        Columns.maybeNumber(row, "snapshot").map(SnapshotId::new),
        Columns.maybePlace(row));
  }
}
