package lexdelta.searchapi.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.audit.AuditEntry;
import lexdelta.searchapi.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log in the table {@code audit_entry}. Whoever appends locks the one row of its head. */
public final class JdbcAuditLog implements AuditLog {
  private static final int PAGE = 1_000;
  private static final int LONGEST_OBJECT = 300;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public JdbcAuditLog(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  private record Head(long number, String digest) {}

  @Override
  public void append(Done done, Instant at) {
    transaction.executeWithoutResult(_ -> {
      Head head =
          jdbc.sql("select number, digest from audit_head where id = 1 for update")
              .query(Head.class)
              .single();
      AuditEntry entry = entry(done, Instants.kept(at), head);
      insert(entry);
      jdbc.sql("update audit_head set number = :number, digest = :digest where id = 1")
          .param("number", entry.number())
          .param("digest", entry.digest())
          .update();
    });
  }

  private static AuditEntry entry(Done done, Instant at, Head head) {
    String object =
        done.object().length() > LONGEST_OBJECT
            ? done.object().substring(0, LONGEST_OBJECT)
            : done.object();
    AuditEntry bare =
        new AuditEntry(
            head.number() + 1,
            at,
            done.actor(),
            done.actorName(),
            done.deed(),
            object,
            done.earlier(),
            done.later(),
            done.address(),
            "");
    return bare.with(bare.digestAfter(head.digest()));
  }

  private void insert(AuditEntry entry) {
    jdbc.sql(
            """
            insert into audit_entry (number, at_instant, actor, actor_name, deed, object, earlier,
              later, address, digest)
            values (:number, :at, :actor, :name, :deed, :object, :earlier, :later, :address, :digest)
            """)
        .param("number", entry.number())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor().value())
        .param("name", entry.actorName())
        .param("deed", entry.deed())
        .param("object", entry.object())
        .param("earlier", entry.earlier())
        .param("later", entry.later())
        .param("address", entry.address())
        .param("digest", entry.digest())
        .update();
  }

  @Override
  public List<AuditEntry> before(long before, int limit) {
    return jdbc.sql(
            """
            select * from audit_entry where number < :before
            order by number desc fetch first :limit rows only
            """)
        .param("before", before)
        .param("limit", limit)
        .query(JdbcAuditLog::entry)
        .list();
  }

  @Override
  public void each(Consumer<AuditEntry> reader) {
    long after = 0;
    for (List<AuditEntry> page = page(after); !page.isEmpty(); page = page(after)) {
      page.forEach(reader);
      after = page.getLast().number();
    }
  }

  private List<AuditEntry> page(long after) {
    return jdbc.sql(
            """
            select * from audit_entry where number > :after
            order by number fetch first :limit rows only
            """)
        .param("after", after)
        .param("limit", PAGE)
        .query(JdbcAuditLog::entry)
        .list();
  }

  @Override
  public long head() {
    return jdbc.sql("select number from audit_head where id = 1").query(Long.class).single();
  }

  @Override
  public String headDigest() {
    return jdbc.sql("select digest from audit_head where id = 1").query(String.class).single();
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getObject("at_instant", OffsetDateTime.class).toInstant(),
        new PersonId(row.getString("actor")),
        row.getString("actor_name"),
        row.getString("deed"),
        row.getString("object"),
        row.getString("earlier"),
        row.getString("later"),
        row.getString("address"),
        row.getString("digest"));
  }
}
