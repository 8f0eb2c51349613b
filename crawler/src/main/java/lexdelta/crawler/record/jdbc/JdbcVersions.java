package lexdelta.crawler.record.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** {@link Versions} in the table {@code version}. */
public final class JdbcVersions implements Versions {
  private final JdbcClient sql;

  public JdbcVersions(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Version append(Version v) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into version (document, source, snapshot, reader, effective_on, observed_at,
              reading)
            values (:document, :source, :snapshot, :reader, :effectiveOn, :observedAt, :reading)
            """)
        .param("document", v.document().value())
        .param("source", v.source().value())
        .param("snapshot", v.snapshot().value())
        .param("reader", v.reader())
        .param("effectiveOn", v.effectiveOn())
        .param("observedAt", Columns.time(v.observedAt()))
        .param("reading", v.reading().map(ReadingJson::write).orElse(null))
        .update(key, "id");
    return new Version(
        new VersionId(Columns.key(key)),
        v.document(),
        v.source(),
        v.snapshot(),
        v.reader(),
        v.effectiveOn(),
        v.observedAt(),
        v.reading());
  }

  @Override
  public Optional<Version> find(VersionId id) {
    return sql.sql("select * from version where id = :id")
        .param("id", id.value())
        .query(JdbcVersions::version)
        .optional();
  }

  @Override
  public Optional<Version> latest(DocumentId document) {
    return sql.sql(
            """
            select * from version where document = :document
            order by effective_on desc, id desc fetch first 1 rows only
            """)
        .param("document", document.value())
        .query(JdbcVersions::version)
        .optional();
  }

  @Override
  public Optional<Version> asOf(DocumentId document, LocalDate day) {
    return sql.sql(
            """
            select * from version where document = :document and effective_on <= :day
            order by effective_on desc, id desc fetch first 1 rows only
            """)
        .param("document", document.value())
        .param("day", day)
        .query(JdbcVersions::version)
        .optional();
  }

  @Override
  public Optional<Version> next(DocumentId document, LocalDate day) {
    return sql.sql(
            """
            select * from version v
            where v.document = :document and v.effective_on > :day and not exists (
              select 1 from version w
              where w.document = v.document
                and (w.effective_on > :day and w.effective_on < v.effective_on
                  or w.effective_on = v.effective_on and w.id > v.id))
            """)
        .param("document", document.value())
        .param("day", day)
        .query(JdbcVersions::version)
        .optional();
  }

  @Override
  public List<Version> history(DocumentId document) {
    return sql.sql("select * from version where document = :document order by effective_on, id")
        .param("document", document.value())
        .query(JdbcVersions::version)
        .list();
  }

  /** Leaves the texts in the database: those of a long section's history weigh tens of megabytes. */
  @Override
  public List<Milestone> milestones(DocumentId document) {
    return sql.sql(
            """
            select id, source, effective_on, observed_at, reading is null as removed
            from version where document = :document order by effective_on, id
            """)
        .param("document", document.value())
        .query(JdbcVersions::milestone)
        .list();
  }

  @Override
  public Map<DocumentId, List<Milestone>> milestones(Collection<DocumentId> documents) {
    Map<DocumentId, List<Milestone>> all = new HashMap<>();
    if (documents.isEmpty()) {
      return all;
    }
    sql.sql(
            """
            select document, id, source, effective_on, observed_at, reading is null as removed
            from version where document in (:documents) order by effective_on, id
            """)
        .param("documents", Padding.of(documents.stream().map(DocumentId::value).toList()))
        .query((row, index) -> {
          DocumentId document = new DocumentId(Columns.text(row, "document"));
          return Map.entry(document, milestone(row, index));
        })
        .list()
        .forEach(it -> all.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(it.getValue()));
    return all;
  }

  /** Reads the beginnings of the texts, where both names stand. */
  @Override
  public Map<DocumentId, Caption> captions(Collection<DocumentId> documents) {
    Map<DocumentId, Caption> all = new HashMap<>();
    if (documents.isEmpty()) {
      return all;
    }
    sql.sql(
            """
            select v.document, v.id, substring(v.reading, 1, 2000) as beginning from version v
            where v.document in (:documents) and v.reading is not null
              and not exists (
                select 1 from version w
                where w.document = v.document and w.reading is not null
                  and (w.effective_on > v.effective_on
                    or (w.effective_on = v.effective_on and w.id > v.id)))
            """)
        .param("documents", Padding.of(documents.stream().map(DocumentId::value).toList()))
        .query((row, index) -> caption(row))
        .list()
        .forEach(it -> all.put(it.document(), it));
    return all;
  }

  private Caption caption(ResultSet row) throws SQLException {
    DocumentId document = new DocumentId(Columns.text(row, "document"));
    VersionId version = new VersionId(row.getLong("id"));
    return ReadingJson.names(Columns.text(row, "beginning"))
        .or(() -> find(version).flatMap(Version::reading).map(ReadingJson.Names::of))
        .map(it -> new Caption(document, version, it.citation(), it.heading()))
        .orElseThrow();
  }

  @Override
  public List<Version> latestBelow(String prefix) {
    return sql.sql(
            """
            select v.* from version v
            where v.document like :below escape '!' and v.reading is not null
              and not exists (
                select 1 from version w
                where w.document = v.document
                  and (w.effective_on > v.effective_on
                    or (w.effective_on = v.effective_on and w.id > v.id)))
            order by v.document
            """)
        .param("below", below(prefix))
        .query(JdbcVersions::version)
        .list();
  }

  @Override
  public List<Version> standing(Scope scope, LocalDate day) {
    return sql.sql(
            """
            select v.* from version v
            where v.document like :addresses escape '!' and v.reading is not null
              and v.effective_on <= :day
              and not exists (
                select 1 from version w
                where w.document = v.document and w.effective_on <= :day
                  and (w.effective_on > v.effective_on
                    or (w.effective_on = v.effective_on and w.id > v.id)))
            order by v.document
            """)
        .param("addresses", addresses(scope))
        .param("day", day)
        .query(JdbcVersions::version)
        .list();
  }

  @Override
  public List<Version> beginning(Scope scope, LocalDate first, LocalDate last, String words) {
    return sql.sql(
            """
            select v.* from version v
            where v.document like :addresses escape '!' and v.reading is not null
              and v.effective_on between :first and :last
              and (:words = '' or v.reading like :within escape '!')
              and not exists (
                select 1 from version w
                where w.document = v.document and w.effective_on = v.effective_on and w.id > v.id)
            order by v.effective_on, v.id
            """)
        .param("addresses", addresses(scope))
        .param("first", first)
        .param("last", last)
        .param("words", words)
        .param("within", "%" + literal(words) + "%")
        .query(JdbcVersions::version)
        .list();
  }

  @Override
  public boolean anyBelow(String prefix) {
    below(prefix);
    return any(new Scope(prefix));
  }

  @Override
  public boolean any(Scope scope) {
    return sql.sql(
            """
            select 1 from version where document like :addresses escape '!'
            fetch first 1 rows only
            """)
        .param("addresses", addresses(scope))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public List<DocumentId> documents(Optional<DocumentId> after, int limit) {
    return sql.sql(
            """
            select distinct document from version where document > :after
            order by document fetch first :limit rows only
            """)
        .param("after", after.map(DocumentId::value).orElse(""))
        .param("limit", limit)
        .query((row, index) -> new DocumentId(Columns.text(row, "document")))
        .list();
  }

  /** A pattern for all addresses below a prefix. */
  private static String below(String prefix) {
    if (!prefix.endsWith("/")) {
      throw new IllegalArgumentException("A prefix of addresses ends in a slash: " + prefix);
    }
    return addresses(new Scope(prefix));
  }

  /** A pattern for the addresses of a scope. */
  private static String addresses(Scope scope) {
    String plain = literal(scope.value());
    return scope.open() ? plain + "%" : plain;
  }

  private static String literal(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static Version version(ResultSet row, int index) throws SQLException {
    return new Version(
        new VersionId(row.getLong("id")),
        new DocumentId(Columns.text(row, "document")),
        new SourceId(Columns.text(row, "source")),
        new SnapshotId(row.getLong("snapshot")),
        row.getInt("reader"),
        Columns.day(row, "effective_on"),
        Columns.instant(row, "observed_at"),
        Columns.maybeText(row, "reading").map(ReadingJson::read));
  }

  private static Milestone milestone(ResultSet row, int index) throws SQLException {
    return new Milestone(
        new VersionId(row.getLong("id")),
        new SourceId(Columns.text(row, "source")),
        Columns.day(row, "effective_on"),
        Columns.instant(row, "observed_at"),
        row.getBoolean("removed"));
  }
}
