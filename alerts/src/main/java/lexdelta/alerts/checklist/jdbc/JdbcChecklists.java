package lexdelta.alerts.checklist.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lexdelta.alerts.checklist.Checklist;
import lexdelta.alerts.checklist.Checklist.Confirmation;
import lexdelta.alerts.checklist.ChecklistId;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.checklist.Declared;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/** Checklists in the table {@code checklist} and those whose names begin so. */
public final class JdbcChecklists implements Checklists {
  /** With its last confirmation and with what touched it since. */
  private static final String CHECKLISTS =
      """
      select c.*, f.person, f.made_at as confirmed_at,
        (select count(distinct t.change_number) from checklist_touch t
          where t.checklist = c.id and t.id > coalesce(f.up_to, 0)) as open
      from checklist c
      left join checklist_confirmation f on f.id =
        (select max(n.id) from checklist_confirmation n where n.checklist = c.id)
      where c.removed = false
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  public JdbcChecklists(JdbcClient jdbc, TransactionOperations transactions, InstantSource clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Checklist> all() {
    Map<Long, List<Wish>> lines = new HashMap<>();
    jdbc.sql("select checklist, kind, what from checklist_line order by checklist, place")
        .query(row -> {
          lines.computeIfAbsent(row.getLong("checklist"), _ -> new ArrayList<>()).add(line(row));
        });
    return jdbc.sql(CHECKLISTS + " order by lower(c.title), c.id")
        .query((row, _) -> checklist(row, lines.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  @Override
  public Optional<Checklist> find(ChecklistId id) {
    List<Wish> lines =
        jdbc.sql("select kind, what from checklist_line where checklist = :id order by place")
            .param("id", id.value())
            .query((row, _) -> line(row))
            .list();
    return jdbc.sql(CHECKLISTS + " and c.id = :id")
        .param("id", id.value())
        .query((row, _) -> checklist(row, lines))
        .optional();
  }

  static Wish line(ResultSet row) throws SQLException {
    return Wish.kept(WishKind.of(row.getString("kind")), row.getString("what"));
  }

  private static Checklist checklist(ResultSet row, List<Wish> lines) throws SQLException {
    return new Checklist(
        new ChecklistId(row.getLong("id")),
        new PersonId(row.getString("owner")),
        new Declared(
            Declared.Kind.of(row.getString("kind")),
            row.getString("title"),
            row.getString("link"),
            lines),
        row.getInt("revision"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("person") == null
            ? Optional.empty()
            : Optional.of(confirmation(row, "confirmed_at")),
        row.getInt("open"));
  }

  private static Confirmation confirmation(ResultSet row, String at) throws SQLException {
    return new Confirmation(
        new PersonId(row.getString("person")), row.getObject(at, OffsetDateTime.class).toInstant());
  }

  @Override
  public ChecklistId append(PersonId owner, Declared declared) {
    KeyHolder number = new GeneratedKeyHolder();
    OffsetDateTime now = time(clock.instant());
    jdbc.sql(
            """
            insert into checklist (kind, title, owner, link, made_at, revision, removed)
            values (:kind, :title, :owner, :link, :at, 1, false)
            """)
        .param("kind", declared.kind().code())
        .param("title", declared.title())
        .param("owner", owner.value())
        .param("link", declared.link())
        .param("at", now)
        .update(number, "id");
    long id = Objects.requireNonNull(number.getKeyAs(Number.class)).longValue();
    insert(id, declared, Map.of(), now);
    return new ChecklistId(id);
  }

  /** Lines that were there keep their day. */
  private void insert(
      long id, Declared declared, Map<Wish, OffsetDateTime> before, OffsetDateTime now) {
    int place = 0;
    for (Wish line : declared.lines()) {
      jdbc.sql(
              """
              insert into checklist_line (checklist, place, kind, what, since)
              values (:id, :place, :kind, :what, :since)
              """)
          .param("id", id)
          .param("place", place++)
          .param("kind", line.kind().code())
          .param("what", line.what())
          .param("since", before.getOrDefault(line, now))
          .update();
    }
  }

  @Override
  public boolean change(ChecklistId id, int revision, Declared declared) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          boolean ours =
              jdbc.sql(
                          """
                          update checklist set kind = :kind, title = :title, link = :link,
                            revision = revision + 1
                          where id = :id and revision = :revision and removed = false
                          """)
                      .param("kind", declared.kind().code())
                      .param("title", declared.title())
                      .param("link", declared.link())
                      .param("id", id.value())
                      .param("revision", revision)
                      .update()
                  == 1;
          if (ours) {
            Map<Wish, OffsetDateTime> before = new HashMap<>();
            jdbc.sql("select kind, what, since from checklist_line where checklist = :id")
                .param("id", id.value())
                .query(row -> {
                  before.put(line(row), row.getObject("since", OffsetDateTime.class));
                });
            jdbc.sql("delete from checklist_line where checklist = :id")
                .param("id", id.value())
                .update();
            insert(id.value(), declared, before, time(clock.instant()));
          }
          return ours;
        }));
  }

  @Override
  public void handOver(ChecklistId id, PersonId owner) {
    jdbc.sql("update checklist set owner = :owner where id = :id")
        .param("owner", owner.value())
        .param("id", id.value())
        .update();
  }

  @Override
  public boolean remove(ChecklistId id) {
    return jdbc.sql("update checklist set removed = true where id = :id and removed = false")
            .param("id", id.value())
            .update()
        == 1;
  }

  @Override
  public List<Confirmation> confirmations(ChecklistId id, int limit) {
    return jdbc.sql(
            """
            select person, made_at from checklist_confirmation where checklist = :id
            order by id desc limit :limit
            """)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) -> confirmation(row, "made_at"))
        .list();
  }

  @Override
  public void confirm(ChecklistId id, PersonId by, long upTo, Instant at) {
    jdbc.sql(
            """
            insert into checklist_confirmation (checklist, person, made_at, up_to)
            values (:id, :person, :at, greatest(:upTo, coalesce(
              (select max(up_to) from checklist_confirmation where checklist = :id), 0)))
            """)
        .param("id", id.value())
        .param("person", by.value())
        .param("at", time(at))
        .param("upTo", upTo)
        .update();
  }

  @Override
  public Map<Wish, List<Held>> lines() {
    Map<Wish, List<Held>> lines = new LinkedHashMap<>();
    jdbc.sql(
            """
            select l.kind, l.what, l.checklist, l.since
            from checklist_line l join checklist c on c.id = l.checklist
            where c.removed = false order by l.checklist, l.place
            """)
        .query(row -> {
          lines
              .computeIfAbsent(line(row), _ -> new ArrayList<>())
              .add(
                  new Held(
                      new ChecklistId(row.getLong("checklist")),
                      row.getObject("since", OffsetDateTime.class).toInstant()));
        });
    return lines;
  }

  static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }
}
