package lexdelta.searchapi.accounts.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.OneTimeLinks;
import lexdelta.searchapi.accounts.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links in the table {@code one_time_link}. */
public final class JdbcOneTimeLinks implements OneTimeLinks {
  private final JdbcClient jdbc;

  public JdbcOneTimeLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Secret make(PersonId person, Purpose purpose, Instant expiresAt) {
    removeOf(person);
    Secret secret = Secret.random();
    jdbc.sql(
            """
            insert into one_time_link (token_hash, purpose, person, expires_at)
            values (:hash, :purpose, :person, :expires)
            """)
        .param("hash", secret.hash())
        .param("purpose", purpose.name())
        .param("person", person.value())
        .param("expires", Instants.kept(expiresAt).atOffset(ZoneOffset.UTC))
        .update();
    return secret;
  }

  @Override
  public Optional<Link> find(Secret shown) {
    return jdbc.sql(
            "select person, purpose, expires_at from one_time_link where token_hash = :hash")
        .param("hash", shown.hash())
        .query((row, number) ->
            new Link(
                new PersonId(row.getString("person")),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public boolean use(Secret shown) {
    return jdbc.sql("delete from one_time_link where token_hash = :hash")
            .param("hash", shown.hash())
            .update()
        == 1;
  }

  @Override
  public void removeOf(PersonId person) {
    jdbc.sql("delete from one_time_link where person = :person")
        .param("person", person.value())
        .update();
  }
}
