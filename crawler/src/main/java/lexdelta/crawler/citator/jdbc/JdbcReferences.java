package lexdelta.crawler.citator.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.jdbc.Padding;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link References} in the tables {@code citation_read} and {@code cited_place}. */
public final class JdbcReferences implements References {
  /** A statement takes no more parameters than this on any database. */
  private static final int MOST_ADDRESSES = 1_000;

  /** Of the column {@code noted}. */
  private static final int ROOM = 16_000;

  private final JdbcOperations database;
  private final JdbcClient sql;
  private final Versions versions;

  public JdbcReferences(JdbcOperations database, Versions versions) {
    this.database = database;
    this.sql = JdbcClient.create(database);
    this.versions = versions;
  }

  @Override
  public void keep(int reader, Map<VersionId, Citing> read) {
    List<Object[]> ids = new ArrayList<>();
    List<Object[]> marks = new ArrayList<>();
    read.forEach((version, citing) -> {
      ids.add(new Object[] {version.value()});
      marks.add(new Object[] {version.value(), reader, joined(citing.noted())});
    });
    byDocument(read.keySet())
        .forEach((document, versions) -> new CitedRows(database, document).keep(versions, read));
    database.batchUpdate("delete from citation_read where version = ?", ids);
    database.batchUpdate(
        "insert into citation_read (version, reader, noted) values (?, ?, ?)", marks);
  }

  private Map<DocumentId, List<VersionId>> byDocument(Set<VersionId> versions) {
    return sql
        .sql("select id, document from version where id in (:ids) order by document, id")
        .param("ids", Padding.of(versions.stream().map(VersionId::value).toList()))
        .query((row, _) ->
            Map.entry(new DocumentId(text(row, "document")), new VersionId(row.getLong("id"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** As many as there is room for: of no law are there so many, of hostile text there are. */
  private static String joined(Set<String> noted) {
    StringBuilder all = new StringBuilder();
    for (String page : noted) {
      if (all.length() + page.length() >= ROOM) {
        break;
      }
      all.append(all.isEmpty() ? "" : ";").append(page);
    }
    return all.toString();
  }

  @Override
  public List<Version> missing(int reader, int limit) {
    return sql
        .sql(
            """
            select v.id from version v
            where v.reading is not null and not exists (
              select 1 from citation_read r where r.version = v.id and r.reader >= :reader)
            order by v.id desc fetch first :limit rows only
            """)
        .param("reader", reader)
        .param("limit", limit)
        .query(Long.class)
        .list()
        .stream()
        .map(VersionId::new)
        .flatMap(id -> versions.find(id).stream())
        .toList();
  }

  @Override
  public List<Kept> to(Set<String> cited) {
    return sql.sql("select * from cited_place where cited in (:cited)")
        .param("cited", cited)
        .query(JdbcReferences::kept)
        .list();
  }

  @Override
  public Map<DocumentId, List<Read>> histories(Set<String> cited) {
    return sql
        .sql(
            """
            select v.id, v.document, v.effective_on, v.observed_at, v.reading is null as removed,
              r.version is not null as known
            from version v left join citation_read r on r.version = v.id
            where v.document in (
              select c.document from cited_place c where c.cited in (:cited))
            order by v.document, v.effective_on, v.id
            """)
        .param("cited", cited)
        .query((row, _) -> Map.entry(new DocumentId(text(row, "document")), read(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  @Override
  public Map<VersionId, Set<String>> noted(DocumentId document) {
    return sql
        .sql(
            """
            select r.version, r.noted from citation_read r join version v on v.id = r.version
            where v.document = :document and r.noted <> ''
            """)
        .param("document", document.value())
        .query((row, _) ->
            Map.entry(
                new VersionId(row.getLong("version")),
                (Set<String>) new LinkedHashSet<>(List.of(text(row, "noted").split(";")))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Set<String> documents(Set<String> addresses) {
    List<String> all = List.copyOf(addresses);
    Set<String> known = new HashSet<>();
    for (int from = 0; from < all.size(); from += MOST_ADDRESSES) {
      known.addAll(
          sql.sql("select distinct document from version where document in (:documents)")
              .param("documents", all.subList(from, Math.min(all.size(), from + MOST_ADDRESSES)))
              .query(String.class)
              .list());
    }
    return known;
  }

  private static Kept kept(ResultSet row, int index) throws SQLException {
    return new Kept(
        new DocumentId(text(row, "document")),
        CitedRows.reference(row),
        CitedRows.versions(text(row, "versions")));
  }

  private static Read read(ResultSet row) throws SQLException {
    return new Read(
        new VersionId(row.getLong("id")),
        Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)),
        Instants.publishersDay(
            Objects.requireNonNull(row.getObject("observed_at", OffsetDateTime.class)).toInstant()),
        row.getBoolean("removed"),
        row.getBoolean("known"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
