package lexdelta.searchapi.feeds.jdbc;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.feeds.FeedKeys;
import lexdelta.searchapi.feeds.FeedKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys in the table {@code feed_key}. */
public final class JdbcFeedKeys implements FeedKeys {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  public JdbcFeedKeys(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Secret issue(PersonId person, FeedKind kind) {
    revoke(person, kind);
    Secret key = Secret.random();
    jdbc.sql(
            """
            insert into feed_key (key_hash, person, kind, created_at)
            values (:hash, :person, :kind, :now)
            """)
        .param("hash", key.hash())
        .param("person", person.value())
        .param("kind", kind.name())
        .param("now", Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC))
        .update();
    return key;
  }

  @Override
  public Optional<PersonId> person(Secret key, FeedKind kind) {
    return jdbc.sql("select person from feed_key where key_hash = :hash and kind = :kind")
        .param("hash", key.hash())
        .param("kind", kind.name())
        .query((row, n) -> new PersonId(row.getString("person")))
        .optional();
  }

  @Override
  public Optional<Instant> issuedAt(PersonId person, FeedKind kind) {
    return jdbc.sql("select created_at from feed_key where person = :person and kind = :kind")
        .param("person", person.value())
        .param("kind", kind.name())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public void revoke(PersonId person, FeedKind kind) {
    jdbc.sql("delete from feed_key where person = :person and kind = :kind")
        .param("person", person.value())
        .param("kind", kind.name())
        .update();
  }
}
