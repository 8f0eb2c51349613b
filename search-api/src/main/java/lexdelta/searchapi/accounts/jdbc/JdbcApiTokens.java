package lexdelta.searchapi.accounts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.Scope;
import lexdelta.searchapi.accounts.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens in the table {@code api_token}. */
public final class JdbcApiTokens implements ApiTokens {
  private static final Duration NOTED_EVERY = Duration.ofHours(1);
  private static final String SELECT =
      "select id, owner, name, scopes, created_at, expires_at, seen_at from api_token ";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public JdbcApiTokens(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Secret make(PersonId owner, String name, Set<Scope> scopes, Instant expiresAt) {
    Secret secret = new Secret(PREFIX + Secret.random().value());
    jdbc.sql(
            """
            insert into api_token (token_hash, owner, name, scopes, created_at, expires_at)
            values (:hash, :owner, :name, :scopes, :now, :expires)
            """)
        .param("hash", secret.hash())
        .param("owner", owner.value())
        .param("name", name)
        .param("scopes", Scope.slugs(scopes))
        .param("now", at(clock.instant()))
        .param("expires", at(expiresAt))
        .update();
    return secret;
  }

  @Override
  public Optional<ApiToken> find(Secret shown) {
    return jdbc.sql(SELECT + "where token_hash = :hash")
        .param("hash", shown.hash())
        .query(JdbcApiTokens::token)
        .optional();
  }

  @Override
  public void seen(ApiToken token) {
    Instant now = clock.instant();
    if (token.seenAt().filter(now.minus(NOTED_EVERY)::isBefore).isEmpty()) {
      jdbc.sql("update api_token set seen_at = :now where id = :id")
          .param("now", at(now))
          .param("id", token.id())
          .update();
    }
  }

  @Override
  public List<ApiToken> of(PersonId owner) {
    return jdbc.sql(SELECT + "where owner = :owner order by id desc")
        .param("owner", owner.value())
        .query(JdbcApiTokens::token)
        .list();
  }

  @Override
  public boolean revoke(PersonId owner, long id) {
    return jdbc.sql("delete from api_token where id = :id and owner = :owner")
            .param("id", id)
            .param("owner", owner.value())
            .update()
        == 1;
  }

  @Override
  public void revokeAll(PersonId owner) {
    jdbc.sql("delete from api_token where owner = :owner").param("owner", owner.value()).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    return new ApiToken(
        row.getLong("id"),
        new PersonId(row.getString("owner")),
        row.getString("name"),
        Scope.all(row.getString("scopes")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
