package lexdelta.alerts.delivery.endpoint.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.endpoint.EndpointId;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.delivery.endpoint.Secret;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Endpoints in the table {@code endpoint}. */
public final class JdbcEndpoints implements Endpoints {
  private static final int SECRET_BYTES = 32;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final RandomGenerator secure;

  /**
   * Endpoints in a database.
   *
   * @param secure where secrets come from; must be a secure generator
   */
  public JdbcEndpoints(JdbcClient jdbc, InstantSource clock, RandomGenerator secure) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.secure = secure;
  }

  @Override
  public Endpoint declare(
      PersonId owner, EndpointKind kind, String title, URI address, EmailAddress notices) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into endpoint (owner, kind, title, address, secret, notices, created_at, warned, removed)
            values (:owner, :kind, :title, :address, :secret, :notices, :at, false, false)
            """)
        .param("owner", owner.value())
        .param("kind", kind.channel())
        .param("title", title)
        .param("address", address.toString())
        .param("secret", secret())
        .param("notices", notices.value())
        .param("at", time(clock.instant()))
        .update(key, "id");
    return find(new EndpointId(Objects.requireNonNull(key.getKeyAs(Long.class)))).orElseThrow();
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    secure.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public Optional<Endpoint> find(EndpointId id) {
    return jdbc.sql("select * from endpoint where id = :id and removed = false")
        .param("id", id.value())
        .query(JdbcEndpoints::endpoint)
        .optional();
  }

  @Override
  public List<Endpoint> of(PersonId owner) {
    return jdbc.sql("select * from endpoint where owner = :owner and removed = false order by id")
        .param("owner", owner.value())
        .query(JdbcEndpoints::endpoint)
        .list();
  }

  @Override
  public Endpoint renewSecret(EndpointId id) {
    jdbc.sql(
            """
            update endpoint set former_secret = secret, former_until = :until, secret = :secret
            where id = :id
            """)
        .param("until", time(clock.instant().plus(CHANGING_OVER)))
        .param("secret", secret())
        .param("id", id.value())
        .update();
    return find(id).orElseThrow();
  }

  @Override
  public void worked(EndpointId id) {
    jdbc.sql(
            """
            update endpoint set failing_since = null, warned = false
            where id = :id and failing_since is not null
            """)
        .param("id", id.value())
        .update();
  }

  @Override
  public void failed(EndpointId id, Instant at) {
    jdbc.sql("update endpoint set failing_since = :at where id = :id and failing_since is null")
        .param("at", time(at))
        .param("id", id.value())
        .update();
  }

  @Override
  public boolean warned(EndpointId id) {
    return jdbc.sql("update endpoint set warned = true where id = :id and warned = false")
            .param("id", id.value())
            .update()
        == 1;
  }

  @Override
  public boolean switchOff(EndpointId id, Instant at, String reason) {
    return jdbc.sql(
                """
                update endpoint set off_since = :at, off_reason = :reason
                where id = :id and off_since is null
                """)
            .param("at", time(at))
            .param("reason", reason)
            .param("id", id.value())
            .update()
        == 1;
  }

  @Override
  public void switchOn(EndpointId id) {
    jdbc.sql(
            """
            update endpoint
            set off_since = null, off_reason = null, failing_since = null, warned = false
            where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  @Override
  public void remove(EndpointId id) {
    jdbc.sql(
            """
            update endpoint
            set removed = true, address = 'https://removed.invalid/', secret = '',
              former_secret = null, former_until = null
            where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  @Override
  public void handOver(PersonId from, PersonId to, EmailAddress notices) {
    jdbc.sql("update endpoint set owner = :to, notices = :notices where owner = :from")
        .param("to", to.value())
        .param("notices", notices.value())
        .param("from", from.value())
        .update();
  }

  private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
    Optional<Instant> off = instant(row, "off_since");
    String reason = Optional.ofNullable(row.getString("off_reason")).orElse("");
    return new Endpoint(
        new EndpointId(row.getLong("id")),
        new PersonId(row.getString("owner")),
        EndpointKind.of(row.getString("kind")),
        row.getString("title"),
        URI.create(row.getString("address")),
        new Secret(
            row.getString("secret"),
            Optional.ofNullable(row.getString("former_secret")),
            instant(row, "former_until")),
        new EmailAddress(row.getString("notices")),
        instant(row, "created_at").orElseThrow(),
        instant(row, "failing_since"),
        row.getBoolean("warned"),
        off.map(since -> new Endpoint.Off(since, reason)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }
}
