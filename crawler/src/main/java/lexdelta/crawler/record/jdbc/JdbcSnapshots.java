package lexdelta.crawler.record.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.SourceId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** {@link Snapshots} in the tables {@code snapshot} and {@code snapshot_read}. */
public final class JdbcSnapshots implements Snapshots {
  private final JdbcClient sql;

  public JdbcSnapshots(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Snapshot append(Snapshot s) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into snapshot (source, address, observed_at, payload, media_type, etag,
              last_modified, archive_file, archive_offset, archive_length)
            values (:source, :address, :observedAt, :payload, :mediaType, :etag, :lastModified,
              :file, :offset, :length)
            """)
        .param("source", s.source().value())
        .param("address", s.address().toString())
        .param("observedAt", Columns.time(s.observedAt()))
        .param("payload", s.payload().hex())
        .param("mediaType", Columns.fit(s.mediaType(), 200))
        .param("etag", s.etag().filter(e -> e.length() <= 1000).orElse(null))
        .param("lastModified", s.lastModified().filter(m -> m.length() <= 200).orElse(null))
        .param("file", s.place().file())
        .param("offset", s.place().offset())
        .param("length", s.place().length())
        .update(key, "id");
    return new Snapshot(
        new SnapshotId(Columns.key(key)),
        s.source(),
        s.address(),
        s.observedAt(),
        s.payload(),
        s.mediaType(),
        s.etag(),
        s.lastModified(),
        s.place());
  }

  @Override
  public Optional<Snapshot> find(SnapshotId id) {
    return sql.sql("select * from snapshot where id = :id")
        .param("id", id.value())
        .query(JdbcSnapshots::snapshot)
        .optional();
  }

  @Override
  public List<Snapshot> after(SnapshotId id, int limit) {
    return sql.sql(
            """
            select * from snapshot where id > :id order by id fetch first :limit rows only
            """)
        .param("id", id.value())
        .param("limit", limit)
        .query(JdbcSnapshots::snapshot)
        .list();
  }

  @Override
  public Optional<Snapshot> newest(URI address) {
    return sql.sql(
            """
            select * from snapshot where address = :address
            order by observed_at desc, id desc fetch first 1 rows only
            """)
        .param("address", address.toString())
        .query(JdbcSnapshots::snapshot)
        .optional();
  }

  @Override
  public Map<URI, Snapshot> newest(Collection<URI> addresses) {
    if (addresses.isEmpty()) {
      return Map.of();
    }
    Map<URI, Snapshot> newest = new HashMap<>();
    sql.sql(
            """
            select s.* from snapshot s
            join (select address, max(observed_at) as observed_at from snapshot
              where address in (:addresses) group by address) n
              on s.address = n.address and s.observed_at = n.observed_at
            order by s.id
            """)
        .param("addresses", addresses.stream().map(URI::toString).toList())
        .query(JdbcSnapshots::snapshot)
        .list()
        .forEach(snapshot -> newest.put(snapshot.address(), snapshot));
    return newest;
  }

  @Override
  public Optional<Snapshot> newest(URI address, Instant at) {
    return sql.sql(
            """
            select * from snapshot where address = :address and observed_at <= :at
            order by observed_at desc, id desc fetch first 1 rows only
            """)
        .param("address", address.toString())
        .param("at", Columns.time(at))
        .query(JdbcSnapshots::snapshot)
        .optional();
  }

  @Override
  public Optional<Snapshot> withPayload(Sha256 payload) {
    return sql.sql(
            "select * from snapshot where payload = :payload order by id fetch first 1 rows only")
        .param("payload", payload.hex())
        .query(JdbcSnapshots::snapshot)
        .optional();
  }

  @Override
  public Optional<Snapshot> firstUnread(SourceId source, int reader) {
    return sql.sql(
            """
            select s.* from snapshot s
            where s.source = :source and not exists (
              select 1 from snapshot_read r where r.snapshot = s.id and r.reader = :reader)
            order by s.id fetch first 1 rows only
            """)
        .param("source", source.value())
        .param("reader", reader)
        .query(JdbcSnapshots::snapshot)
        .optional();
  }

  @Override
  public long unread(SourceId source, int reader) {
    return sql.sql(
            """
            select count(*) from snapshot s
            where s.source = :source and not exists (
              select 1 from snapshot_read r where r.snapshot = s.id and r.reader = :reader)
            """)
        .param("source", source.value())
        .param("reader", reader)
        .query(Long.class)
        .single();
  }

  @Override
  public boolean everRead(SnapshotId id) {
    return sql.sql("select count(*) from snapshot_read where snapshot = :id")
            .param("id", id.value())
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public void markRead(SnapshotId id, int reader, String note) {
    mark(id, reader, true, note);
  }

  @Override
  public void markUnreadable(SnapshotId id, int reader, String reason) {
    mark(id, reader, false, reason);
  }

  @Override
  public boolean unreadable(SnapshotId id) {
    return sql.sql(
            """
            select readable from snapshot_read where snapshot = :id
            order by reader desc fetch first 1 rows only
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .optional()
        .map(readable -> !readable)
        .orElse(false);
  }

  @Override
  public Set<SnapshotId> unreadable(Collection<SnapshotId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    Map<SnapshotId, Boolean> readable = new HashMap<>();
    sql.sql(
            """
            select snapshot, readable from snapshot_read where snapshot in (:ids) order by reader
            """)
        .param("ids", ids.stream().map(SnapshotId::value).toList())
        .query(
            (RowCallbackHandler)
                row ->
                    readable.put(
                        new SnapshotId(row.getLong("snapshot")), row.getBoolean("readable")));
    readable.values().removeIf(it -> it);
    return readable.keySet();
  }

  private void mark(SnapshotId id, int reader, boolean readable, String note) {
    sql.sql(
            """
            insert into snapshot_read (snapshot, reader, readable, note)
            select s.id, cast(:reader as integer), cast(:readable as boolean),
              cast(:note as varchar(2000))
            from snapshot s
            where s.id = :id and not exists (
              select 1 from snapshot_read r where r.snapshot = s.id and r.reader = :reader)
            """)
        .param("id", id.value())
        .param("reader", reader)
        .param("readable", readable)
        .param("note", Columns.fit(note, 2000))
        .update();
  }

  private static Snapshot snapshot(ResultSet row, int index) throws SQLException {
    return new Snapshot(
        new SnapshotId(row.getLong("id")),
        new SourceId(Columns.text(row, "source")),
        URI.create(Columns.text(row, "address")),
        Columns.instant(row, "observed_at"),
        new Sha256(Columns.text(row, "payload")),
        Columns.text(row, "media_type"),
        Columns.maybeText(row, "etag"),
        Columns.maybeText(row, "last_modified"),
        Columns.place(row));
  }
}
