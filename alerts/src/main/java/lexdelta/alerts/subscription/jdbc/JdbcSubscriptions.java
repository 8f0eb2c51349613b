package lexdelta.alerts.subscription.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.record.Instants;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions in the table {@code subscription}. */
public final class JdbcSubscriptions implements Subscriptions {
  private static final String SELECT =
      """
      select s.id, s.owner, s.topic, s.address, s.created_at, s.active, s.token
      from subscription s
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final RandomGenerator secure;

  /**
   * Subscriptions in a database.
   *
   * @param secure where tokens come from; must be a secure generator
   */
  public JdbcSubscriptions(JdbcClient jdbc, InstantSource clock, RandomGenerator secure) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.secure = secure;
  }

  @Override
  public Subscription subscribe(PersonId owner, TopicId topic, EmailAddress address) {
    requireTopic(topic);
    if (!revive(owner, topic, address)) {
      try {
        insert(owner, topic, address);
      } catch (DuplicateKeyException somebodyWasFaster) {
        revive(owner, topic, address);
      }
    }
    return jdbc.sql(
            SELECT + " where s.owner = :owner and s.topic = :topic and s.address_key = :key")
        .param("owner", owner.value())
        .param("topic", topic.value())
        .param("key", address.key())
        .query(JdbcSubscriptions::subscription)
        .single();
  }

  @Override
  public Optional<Subscription> find(SubscriptionId id) {
    return jdbc.sql(SELECT + " where s.id = :id")
        .param("id", id.value())
        .query(JdbcSubscriptions::subscription)
        .optional();
  }

  @Override
  public List<Subscription> of(PersonId owner) {
    return jdbc.sql(SELECT + " where s.owner = :owner and s.active = true order by s.id")
        .param("owner", owner.value())
        .query(JdbcSubscriptions::subscription)
        .list();
  }

  @Override
  public List<Subscription> active() {
    return jdbc.sql(
            SELECT
                + """
                 join topic t on t.id = s.topic and t.removed = false
                where s.active = true order by s.id
                """)
        .query(JdbcSubscriptions::subscription)
        .list();
  }

  @Override
  public boolean cancel(PersonId owner, SubscriptionId id) {
    return jdbc.sql(
                """
                update subscription set active = false
                where id = :id and owner = :owner and active = true
                """)
            .param("id", id.value())
            .param("owner", owner.value())
            .update()
        == 1;
  }

  @Override
  public List<Subscription> withToken(UnsubscribeToken token) {
    return jdbc.sql(SELECT + " where s.token = :token and s.active = true order by s.id")
        .param("token", token.value())
        .query(JdbcSubscriptions::subscription)
        .list();
  }

  @Override
  public List<Subscription> cancelByToken(UnsubscribeToken token) {
    return withToken(token).stream().filter(held -> cancel(held.owner(), held.id())).toList();
  }

  private void requireTopic(TopicId topic) {
    List<String> ids =
        jdbc.sql("select id from topic where removed = false order by id")
            .query(String.class)
            .list();
    if (!ids.contains(topic.value())) {
      throw new IllegalArgumentException(
          "There is no topic «%s». The topics are: %s.".formatted(topic, String.join(", ", ids)));
    }
  }

  private boolean revive(PersonId owner, TopicId topic, EmailAddress address) {
    return jdbc.sql(
                """
                update subscription set active = true
                where owner = :owner and topic = :topic and address_key = :key
                """)
            .param("owner", owner.value())
            .param("topic", topic.value())
            .param("key", address.key())
            .update()
        == 1;
  }

  private void insert(PersonId owner, TopicId topic, EmailAddress address) {
    jdbc.sql(
            """
            insert into subscription (owner, topic, address, address_key, created_at, active, token)
            values (:owner, :topic, :address, :key, :createdAt, true, :token)
            """)
        .param("owner", owner.value())
        .param("topic", topic.value())
        .param("address", address.value())
        .param("key", address.key())
        .param("createdAt", Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC))
        .param("token", token(owner, address).value())
        .update();
  }

  private UnsubscribeToken token(PersonId owner, EmailAddress address) {
    return jdbc.sql(
            """
            select token from subscription where owner = :owner and address_key = :key
            order by id fetch first 1 row only
            """)
        .param("owner", owner.value())
        .param("key", address.key())
        .query(String.class)
        .optional()
        .map(UnsubscribeToken::new)
        .orElseGet(() -> UnsubscribeToken.random(secure));
  }

  private static Subscription subscription(ResultSet row, int number) throws SQLException {
    return new Subscription(
        new SubscriptionId(row.getLong("id")),
        new PersonId(row.getString("owner")),
        new TopicId(row.getString("topic")),
        new EmailAddress(row.getString("address")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("active"),
        new UnsubscribeToken(row.getString("token")));
  }
}
