package lexdelta.crawler.standing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.jdbc.Padding;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.standing.Standings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Standings} in the table {@code standing}. */
public final class JdbcStandings implements Standings {
  private final JdbcClient sql;

  public JdbcStandings(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void append(Version version, List<Standing> said) {
    if (!said.isEmpty() && saidBy(version.id()).isEmpty()) {
      for (int place = 0; place < said.size(); place++) {
        insert(version, place, said.get(place));
      }
    }
  }

  private void insert(Version version, int place, Standing it) {
    sql.sql(
            """
            insert into standing (version, place, snapshot, target, kind, provision, subject, scope,
              order_cited, from_day, until_day, lifts, said_in, said_at, said_words, link, person)
            values (:version, :place, :snapshot, :target, :kind, :provision, :subject, :scope,
              :order, :from, :until, :lifts, :saidIn, :saidAt, :words, :link, :person)
            """)
        .param("version", version.id().value())
        .param("place", place)
        .param("snapshot", version.snapshot().value())
        .param("target", fit(it.target(), 400))
        .param("kind", it.kind().name())
        .param("provision", fit(it.provision(), 100))
        .param("subject", fit(it.subject(), 1000))
        .param("scope", fit(it.scope(), 400))
        .param("order", fit(it.order(), 1000))
        .param("from", it.from().orElse(null))
        .param("until", it.until().orElse(null))
        .param("lifts", it.lifts().map(DocumentId::value).orElse(null))
        .param("saidIn", it.said().document().value())
        .param("saidAt", Instants.kept(it.said().at()).atOffset(ZoneOffset.UTC))
        .param("words", fit(it.said().words(), 4000))
        .param("link", fit(it.said().link(), 2000))
        .param("person", fit(it.said().person(), 100))
        .update();
  }

  @Override
  public List<Kept> about(Collection<String> targets, Instant knownAt) {
    return sql.sql(
            """
            select s.* from standing s join version v on v.id = s.version
            where s.target in (:targets) and v.observed_at <= :at and not exists (
              select 1 from version w
              where w.document = v.document and w.observed_at <= :at
                and (w.effective_on > v.effective_on
                  or w.effective_on = v.effective_on and w.id > v.id))
            order by s.said_at, s.version, s.place
            """)
        .param("targets", Padding.of(List.copyOf(targets)))
        .param("at", Instants.kept(knownAt).atOffset(ZoneOffset.UTC))
        .query(JdbcStandings::kept)
        .list();
  }

  @Override
  public List<Kept> turning(LocalDate day, Instant knownAt) {
    return sql.sql(
            """
            select s.* from standing s join version v on v.id = s.version
            where (s.from_day = :day or s.until_day = :day)
              and v.observed_at <= :at and not exists (
                select 1 from version w
                where w.document = v.document and w.observed_at <= :at
                  and (w.effective_on > v.effective_on
                    or w.effective_on = v.effective_on and w.id > v.id))
            order by s.version, s.place
            """)
        .param("day", day)
        .param("at", Instants.kept(knownAt).atOffset(ZoneOffset.UTC))
        .query(JdbcStandings::kept)
        .list();
  }

  @Override
  public List<Kept> brought(SnapshotId snapshot, Collection<String> targets) {
    return sql.sql(
            """
            select * from standing where snapshot = :snapshot and target in (:targets)
            order by version, place
            """)
        .param("snapshot", snapshot.value())
        .param("targets", List.copyOf(targets))
        .query(JdbcStandings::kept)
        .list();
  }

  @Override
  public List<Kept> saidBy(VersionId version) {
    return sql.sql("select * from standing where version = :version order by place")
        .param("version", version.value())
        .query(JdbcStandings::kept)
        .list();
  }

  @Override
  public List<Kept> saidBy(Collection<VersionId> versions) {
    if (versions.isEmpty()) {
      return List.of();
    }
    return sql.sql("select * from standing where version in (:versions) order by version, place")
        .param("versions", Padding.of(versions.stream().map(VersionId::value).toList()))
        .query(JdbcStandings::kept)
        .list();
  }

  @Override
  public boolean complete() {
    return sql.sql("select complete from standing_history where one = 1")
        .query(Boolean.class)
        .single();
  }

  @Override
  public void markComplete() {
    sql.sql("update standing_history set complete = true where one = 1").update();
  }

  private static Kept kept(ResultSet row, int index) throws SQLException {
    return new Kept(new VersionId(row.getLong("version")), standing(row));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        StandingKind.valueOf(text(row, "kind")),
        text(row, "target"),
        text(row, "provision"),
        text(row, "subject"),
        text(row, "scope"),
        text(row, "order_cited"),
        Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        Optional.ofNullable(row.getString("lifts")).map(DocumentId::new),
        new Standing.Said(
            new DocumentId(text(row, "said_in")),
            Objects.requireNonNull(row.getObject("said_at", OffsetDateTime.class)).toInstant(),
            text(row, "said_words"),
            text(row, "link"),
            text(row, "person")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  /** PostgreSQL takes no zero character; what is too long for its column is cut, the cut shown. */
  private static String fit(String text, int length) {
    String allowed = text.replace('\0', '\ufffd');
    if (allowed.length() <= length) {
      return allowed;
    }
    int end = length - 1;
    return allowed.substring(0, Character.isHighSurrogate(allowed.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
