package lexdelta.crawler.citator.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lexdelta.crawler.citator.Reference;
import lexdelta.crawler.citator.References.Citing;
import lexdelta.crawler.citator.Target;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.VersionId;
import org.springframework.jdbc.core.JdbcOperations;

/** The rows of one document in {@code cited_place}: each reference once, with the versions that say it. */
final class CitedRows {
  private final JdbcOperations database;
  private final DocumentId document;

  CitedRows(JdbcOperations database, DocumentId document) {
    this.database = database;
    this.document = document;
  }

  /** A row; one that no version says any more is deleted. */
  private record Row(long id, Set<VersionId> versions) {}

  /**
   * Keeps what some versions of the document cite, in place of what was kept of them.
   *
   * @param read by version
   */
  void keep(List<VersionId> versions, Map<VersionId, Citing> read) {
    Map<Reference, Row> there = there();
    Map<Reference, Set<VersionId>> fresh = new HashMap<>();
    Map<Long, Set<VersionId>> changed = new HashMap<>();
    there
        .values()
        .forEach(row -> {
          if (row.versions().removeAll(versions)) {
            changed.put(row.id(), row.versions());
          }
        });
    for (VersionId version : versions) {
      for (Reference reference : read.getOrDefault(version, Citing.NOTHING).references()) {
        Row row = there.get(reference);
        if (row == null) {
          fresh.computeIfAbsent(reference, _ -> new TreeSet<>()).add(version);
        } else {
          row.versions().add(version);
          changed.put(row.id(), row.versions());
        }
      }
    }
    write(fresh, changed);
  }

  private Map<Reference, Row> there() {
    Map<Reference, Row> there = new HashMap<>();
    database.query(
        "select * from cited_place where document = ?",
        row -> {
          there.put(
              reference(row),
              new Row(row.getLong("id"), new TreeSet<>(versions(text(row, "versions")))));
        },
        document.value());
    return there;
  }

  private void write(Map<Reference, Set<VersionId>> fresh, Map<Long, Set<VersionId>> changed) {
    List<Object[]> inserts = new ArrayList<>();
    fresh.forEach((it, versions) ->
        inserts.add(
            new Object[] {
              document.value(),
              it.place(),
              it.citation(),
              it.target().document(),
              it.target().within(),
              it.words(),
              joined(versions)
            }));
    List<Object[]> updates = new ArrayList<>();
    List<Object[]> deletes = new ArrayList<>();
    changed.forEach((id, versions) -> {
      if (versions.isEmpty()) {
        deletes.add(new Object[] {id});
      } else {
        updates.add(new Object[] {joined(versions), id});
      }
    });
    database.batchUpdate("delete from cited_place where id = ?", deletes);
    database.batchUpdate("update cited_place set versions = ? where id = ?", updates);
    database.batchUpdate(
        """
        insert into cited_place (document, place, citation, cited, inside, words, versions)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        inserts);
  }

  private static String joined(Set<VersionId> versions) {
    return versions.stream().map(it -> "" + it.value()).collect(Collectors.joining(","));
  }

  /** Reads what {@code versions} says. */
  static Set<VersionId> versions(String joined) {
    Set<VersionId> versions = new TreeSet<>();
    int from = 0;
    while (from < joined.length()) {
      int comma = joined.indexOf(',', from);
      int end = comma < 0 ? joined.length() : comma;
      versions.add(new VersionId(Long.parseLong(joined, from, end, 10)));
      from = end + 1;
    }
    return versions;
  }

  /** The reference of a row. */
  static Reference reference(ResultSet row) throws SQLException {
    return new Reference(
        text(row, "place"),
        text(row, "citation"),
        new Target(text(row, "cited"), text(row, "inside")),
        text(row, "words"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
