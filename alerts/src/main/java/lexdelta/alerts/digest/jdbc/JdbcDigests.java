package lexdelta.alerts.digest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.DigestId;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Draft;
import lexdelta.alerts.digest.Edition;
import lexdelta.alerts.digest.Head;
import lexdelta.alerts.digest.ItemText;
import lexdelta.alerts.digest.Pick;
import lexdelta.alerts.digest.Revision;
import lexdelta.alerts.digest.Wanted;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Digests in the table {@code digest} and those whose names begin so, their parts as JSON. */
public final class JdbcDigests implements Digests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LINES =
      "select id, owner, title, first_day, last_day, made_at, published_at, edition from digest d";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  public JdbcDigests(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public DigestId append(PersonId owner, Wanted wanted, Head head, Draft draft, Instant at) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          KeyHolder number = new GeneratedKeyHolder();
          jdbc.sql(
                  """
                  insert into digest
                    (owner, wanted, coming, coverage, title, first_day, last_day, made_at, removed)
                  values (:owner, :wanted, :coming, :coverage, :title, :first, :last, :at, false)
                  """)
              .param("owner", owner.value())
              .param("wanted", JSON.writeValueAsString(wanted))
              .param("coming", JSON.writeValueAsString(draft.coming()))
              .param("coverage", draft.coverage())
              .param("title", head.title())
              .param("first", wanted.period().first())
              .param("last", wanted.period().last())
              .param("at", time(at))
              .update(number, "id");
          DigestId id =
              new DigestId(Objects.requireNonNull(number.getKeyAs(Number.class)).longValue());
          insert(id, 0, 1, head, owner, at);
          int part = 0;
          for (Draft.Item item : draft.picks()) {
            insert(id, ++part, item, owner, at);
          }
          return id;
        }));
  }

  private void insert(DigestId id, int part, Draft.Item item, PersonId by, Instant at) {
    jdbc.sql("insert into digest_pick (digest, part, content) values (:id, :part, :json)")
        .param("id", id.value())
        .param("part", part)
        .param("json", JSON.writeValueAsString(item.pick()))
        .update();
    insert(id, part, 1, item.text(), by, at);
  }

  @Override
  public OptionalInt add(DigestId id, Draft.Item item, PersonId by, Instant at) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          if (!open(id)) {
            return OptionalInt.empty();
          }
          int part =
              1
                  + jdbc.sql("select max(part) from digest_part where digest = :id")
                      .param("id", id.value())
                      .query(Integer.class)
                      .single();
          insert(id, part, item, by, at);
          return OptionalInt.of(part);
        }));
  }

  private void insert(
      DigestId id, int part, int revision, Object content, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into digest_part (digest, part, revision, person, made_at, content)
            values (:id, :part, :revision, :person, :at, :json)
            """)
        .param("id", id.value())
        .param("part", part)
        .param("revision", revision)
        .param("person", by.value())
        .param("at", time(at))
        .param("json", JSON.writeValueAsString(content))
        .update();
  }

  @Override
  public boolean drafted(String occasion) {
    return jdbc.sql("select id from digest where schedule = :occasion")
        .param("occasion", occasion)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  @Override
  public void occasion(DigestId id, String occasion) {
    jdbc.sql("update digest set schedule = :occasion where id = :id")
        .param("occasion", occasion)
        .param("id", id.value())
        .update();
  }

  @Override
  public List<Line> drafts() {
    return jdbc.sql(LINES + " where edition is null and removed = false order by id desc limit 500")
        .query((row, _) -> line(row))
        .list();
  }

  @Override
  public List<Line> published() {
    return jdbc.sql(LINES + " where edition is not null order by published_at desc limit 500")
        .query((row, _) -> line(row))
        .list();
  }

  static Line line(ResultSet row) throws SQLException {
    String edition = row.getString("edition");
    return new Line(
        new DigestId(row.getLong("id")),
        new PersonId(row.getString("owner")),
        row.getString("title"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        instant(row, edition == null ? "made_at" : "published_at"),
        edition == null ? "" : edition);
  }

  @Override
  public Optional<Digest> find(DigestId id) {
    Map<Integer, Pick> picks = new HashMap<>();
    jdbc.sql("select part, content from digest_pick where digest = :id")
        .param("id", id.value())
        .query(row -> {
          picks.put(row.getInt("part"), JSON.readValue(row.getString("content"), Pick.class));
        });
    List<Revision<String>> newest =
        jdbc.sql(
                """
                select p.* from digest_part p
                join (select part, max(revision) as revision from digest_part
                  where digest = :id group by part) n
                  on n.part = p.part and n.revision = p.revision
                where p.digest = :id order by p.part
                """)
            .param("id", id.value())
            .query((row, _) -> revision(row))
            .list();
    return jdbc.sql("select * from digest where id = :id and removed = false")
        .param("id", id.value())
        .query((row, _) ->
            new Digest(
                id,
                new PersonId(row.getString("owner")),
                JSON.readValue(row.getString("wanted"), Wanted.class),
                instant(row, "made_at"),
                Optional.ofNullable(row.getString("edition")),
                read(newest.getFirst(), Head.class),
                newest.stream()
                    .skip(1)
                    .flatMap(it ->
                        Optional.ofNullable(picks.get(it.part()))
                            .map(pick -> new Digest.Item(pick, read(it, ItemText.class)))
                            .stream())
                    .toList(),
                List.of(JSON.readValue(row.getString("coming"), Pick.Day[].class)),
                row.getString("coverage")))
        .optional();
  }

  private static Revision<String> revision(ResultSet row) throws SQLException {
    return new Revision<>(
        row.getInt("part"),
        row.getInt("revision"),
        new PersonId(row.getString("person")),
        instant(row, "made_at"),
        row.getString("content"));
  }

  private static <T> Revision<T> read(Revision<String> it, Class<T> type) {
    return new Revision<>(
        it.part(), it.revision(), it.by(), it.at(), JSON.readValue(it.text(), type));
  }

  @Override
  public boolean save(DigestId id, int revision, Head head, PersonId by, Instant at) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          boolean ours = save(id, 0, revision, (Object) head, by, at);
          if (ours) {
            jdbc.sql("update digest set title = :title where id = :id and edition is null")
                .param("title", head.title())
                .param("id", id.value())
                .update();
          }
          return ours;
        }));
  }

  @Override
  public boolean save(DigestId id, int part, int revision, ItemText text, PersonId by, Instant at) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> save(id, part, revision, (Object) text, by, at)));
  }

  /** Who writes a part locks the digest: publishing sees all of a revision or nothing. */
  private boolean save(
      DigestId id, int part, int revision, Object content, PersonId by, Instant at) {
    boolean open = open(id);
    Integer newest =
        jdbc.sql(
                "select coalesce(max(revision), 0) from digest_part where digest = :id and part = :part")
            .param("id", id.value())
            .param("part", part)
            .query(Integer.class)
            .single();
    if (!open || newest == 0 || newest != revision) {
      return false;
    }
    insert(id, part, revision + 1, content, by, at);
    return true;
  }

  /** Whether it is still a draft; locks it. */
  private boolean open(DigestId id) {
    return jdbc.sql(
            "select 1 from digest where id = :id and edition is null and removed = false for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public List<Revision<Head>> heads(DigestId id) {
    return revisions(id, 0).stream().map(it -> read(it, Head.class)).toList();
  }

  @Override
  public List<Revision<ItemText>> texts(DigestId id, int part) {
    return revisions(id, part).stream().map(it -> read(it, ItemText.class)).toList();
  }

  private List<Revision<String>> revisions(DigestId id, int part) {
    return jdbc.sql(
            """
            select * from digest_part where digest = :id and part = :part
            order by revision desc limit 200
            """)
        .param("id", id.value())
        .param("part", part)
        .query((row, _) -> revision(row))
        .list();
  }

  @Override
  public Optional<Edition> publish(DigestId id, int template, PersonId by, Instant at) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          int year = Instants.publishersDay(at).getYear();
          jdbc.sql("select id from digest where id = :id for update")
              .param("id", id.value())
              .query(Long.class)
              .optional();
          return find(id)
              .filter(it -> it.edition().isEmpty())
              .map(digest -> freeze(Edition.of(digest, next(year), at, template), id, by));
        }));
  }

  private String next(int year) {
    int last =
        jdbc
            .sql("select edition from digest where edition like :year")
            .param("year", year + "-%")
            .query(String.class)
            .list()
            .stream()
            .mapToInt(it -> Integer.parseInt(it.substring(it.indexOf('-') + 1)))
            .max()
            .orElse(0);
    return "%d-%02d".formatted(year, last + 1);
  }

  private Edition freeze(Edition edition, DigestId id, PersonId by) {
    try {
      jdbc.sql(
              """
              update digest set edition = :edition, published_at = :at, published_by = :by,
                frozen = :frozen, title = :title
              where id = :id and edition is null
              """)
          .param("edition", edition.number())
          .param("at", time(edition.publishedAt()))
          .param("by", by.value())
          .param("frozen", JSON.writeValueAsString(edition))
          .param("title", edition.head().title())
          .param("id", id.value())
          .update();
      return edition;
    } catch (DuplicateKeyException faster) {
      throw new IllegalStateException(
          "Another digest was published as %s at the same moment. Publish it again."
              .formatted(edition.number()),
          faster);
    }
  }

  @Override
  public Optional<Published> edition(String number) {
    return jdbc.sql("select id, frozen, published_by from digest where edition = :edition")
        .param("edition", number)
        .query((row, _) -> {
          DigestId id = new DigestId(row.getLong("id"));
          return new Published(
              id,
              JSON.readValue(row.getString("frozen"), Edition.class),
              new PersonId(row.getString("published_by")),
              corrections(id));
        })
        .optional();
  }

  private List<Edition.Correction> corrections(DigestId id) {
    return jdbc.sql("select made_at, words from digest_correction where digest = :id order by id")
        .param("id", id.value())
        .query((row, _) -> new Edition.Correction(instant(row, "made_at"), row.getString("words")))
        .list();
  }

  @Override
  public void correct(DigestId id, PersonId by, Edition.Correction correction) {
    jdbc.sql(
            """
            insert into digest_correction (digest, person, made_at, words)
            values (:id, :person, :at, :words)
            """)
        .param("id", id.value())
        .param("person", by.value())
        .param("at", time(correction.at()))
        .param("words", correction.words())
        .update();
  }

  @Override
  public boolean remove(DigestId id) {
    return jdbc.sql(
                "update digest set removed = true where id = :id and edition is null and removed = false")
            .param("id", id.value())
            .update()
        == 1;
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    jdbc.sql("update digest set owner = :to where owner = :from")
        .param("to", to.value())
        .param("from", from.value())
        .update();
  }

  static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
