package lexdelta.searchapi.accounts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions in the table {@code web_session}: whoever is signed in stays so over a restart. */
public final class JdbcSessions implements Sessions {
  private static final String SELECT =
      "select id, person, whole, created_at, seen_at, program, address from web_session ";
  private static final int LONGEST_PROGRAM = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public JdbcSessions(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Secret open(PersonId person, boolean whole, String program, String address) {
    Secret secret = Secret.random();
    jdbc.sql(
            """
            insert into web_session
              (token_hash, person, whole, created_at, seen_at, program, address)
            values (:hash, :person, :whole, :now, :now, :program, :address)
            """)
        .param("hash", secret.hash())
        .param("person", person.value())
        .param("whole", whole)
        .param("now", at(clock.instant()))
        .param("program", shortened(program))
        .param("address", address)
        .update();
    return secret;
  }

  @Override
  public Optional<Session> find(Secret shown) {
    return jdbc.sql(SELECT + "where token_hash = :hash")
        .param("hash", shown.hash())
        .query(JdbcSessions::session)
        .optional();
  }

  @Override
  public void seen(Session session) {
    jdbc.sql("update web_session set seen_at = :now where id = :id")
        .param("now", at(clock.instant()))
        .param("id", session.id())
        .update();
  }

  @Override
  public List<Session> of(PersonId person) {
    return jdbc.sql(SELECT + "where person = :person order by seen_at desc, id desc")
        .param("person", person.value())
        .query(JdbcSessions::session)
        .list();
  }

  @Override
  public void close(Session session) {
    jdbc.sql("delete from web_session where id = :id").param("id", session.id()).update();
  }

  @Override
  public void closeAll(PersonId person) {
    jdbc.sql("delete from web_session where person = :person")
        .param("person", person.value())
        .update();
  }

  @Override
  public void prune(Instant begunBefore, Instant seenBefore) {
    jdbc.sql("delete from web_session where created_at < :begun or seen_at < :seen")
        .param("begun", at(begunBefore))
        .param("seen", at(seenBefore))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }

  private static String shortened(String program) {
    String line = program.replaceAll("\\p{Cntrl}", " ");
    return line.length() > LONGEST_PROGRAM ? line.substring(0, LONGEST_PROGRAM) : line;
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getLong("id"),
        new PersonId(row.getString("person")),
        row.getBoolean("whole"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        row.getString("program"),
        row.getString("address"));
  }
}
