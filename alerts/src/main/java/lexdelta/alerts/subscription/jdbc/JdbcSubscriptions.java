package lexdelta.alerts.subscription.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Reader;
import lexdelta.alerts.subscription.Readers;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.alerts.wish.WishKind;
import lexdelta.alerts.wish.jdbc.JdbcWishes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Subscriptions in the table {@code subscription}, what lets readers stop them in {@code
 * reader_token}, and who did in {@code subscription_left}.
 */
public final class JdbcSubscriptions implements Subscriptions {
  private static final String SELECT =
      """
      select s.*, w.kind as wish_kind, w.what as wish_what
      from subscription s join wish w on w.id = s.wish
      """;

  /** What is longer is known by its hash. */
  private static final int LONGEST_KEY = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final RandomGenerator secure;
  private final JdbcWishes wishes;
  private final Readers readers;

  /**
   * Subscriptions in a database, where nobody is known to be in a team.
   *
   * @param secure where tokens come from; must be a secure generator
   */
  public JdbcSubscriptions(JdbcClient jdbc, InstantSource clock, RandomGenerator secure) {
    this(jdbc, clock, secure, TeamMembers.NONE);
  }

  /**
   * Subscriptions in a database.
   *
   * @param secure where tokens come from; must be a secure generator
   */
  public JdbcSubscriptions(
      JdbcClient jdbc, InstantSource clock, RandomGenerator secure, TeamMembers teams) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.secure = secure;
    this.wishes = new JdbcWishes(jdbc, clock);
    this.readers = new Readers(teams);
  }

  @Override
  public Subscription subscribe(PersonId owner, TopicId topic, EmailAddress address) {
    Terms plain = Terms.plain(new Wish.OfTopic(topic), address);
    return like(owner, plain).filter(Subscription::active).orElseGet(() -> subscribe(owner, plain));
  }

  @Override
  public Subscription subscribe(PersonId owner, Terms terms) {
    if (terms.wish() instanceof Wish.OfTopic wish) {
      requireTopic(wish.topic());
    }
    if (!revive(owner, terms)) {
      try {
        insert(owner, terms);
      } catch (DuplicateKeyException somebodyWasFaster) {
        revive(owner, terms);
      }
    }
    return like(owner, terms).orElseThrow();
  }

  /** The one of the same wish for the same audience and matter, whether it holds or not. */
  private Optional<Subscription> like(PersonId owner, Terms terms) {
    return jdbc.sql(
            SELECT
                + """
                 where s.owner = :owner and s.wish = :wish and s.channel = :channel
                  and s.address_key = :key and s.matter = :matter
                """)
        .param("owner", owner.value())
        .param("wish", wishes.keep(terms.wish()).value())
        .param("channel", terms.audience().channel())
        .param("key", key(terms.audience()))
        .param("matter", terms.matter())
        .query(JdbcSubscriptions::subscription)
        .optional();
  }

  private static String key(Audience audience) {
    String key = audience.key();
    return key.length() <= LONGEST_KEY
        ? key
        : "sha256:" + Sha256.of(key.getBytes(StandardCharsets.UTF_8)).hex();
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
    return everOf(owner).stream().filter(Subscription::active).toList();
  }

  @Override
  public List<Subscription> everOf(PersonId owner) {
    return jdbc.sql(SELECT + " where s.owner = :owner order by s.id")
        .param("owner", owner.value())
        .query(JdbcSubscriptions::subscription)
        .list();
  }

  @Override
  public List<Subscription> active() {
    return jdbc.sql(
            SELECT
                + """
                where s.active = true and (w.kind <> 'topic'
                  or exists (select 1 from topic t where t.id = w.what and t.removed = false))
                order by s.id
                """)
        .query(JdbcSubscriptions::subscription)
        .list();
  }

  @Override
  public boolean change(PersonId owner, SubscriptionId id, Terms terms) {
    try {
      return terms(
                  jdbc.sql(
                          """
                          update subscription set channel = :channel, address = :address,
                            address_key = :key, further = :further, team = :team,
                            least_weight = :weight, kinds = :kinds, matter = :matter, ends_on = :endsOn,
                            cadence = :cadence
                          where id = :id and owner = :owner and wish = :wish and active = true
                          """)
                      .param("id", id.value()),
                  owner,
                  terms)
              .update()
          == 1;
    } catch (DuplicateKeyException same) {
      throw new IllegalArgumentException(
          "You have another subscription to the same, for the same audience and matter.", same);
    }
  }

  @Override
  public boolean pause(PersonId owner, SubscriptionId id, boolean paused) {
    return jdbc.sql(
                """
                update subscription set paused = :paused
                where id = :id and owner = :owner and active = true
                """)
            .param("paused", paused)
            .param("id", id.value())
            .param("owner", owner.value())
            .update()
        == 1;
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
  public UnsubscribeToken token(PersonId reader, String channel, String address) {
    return tokenOf(reader, channel, Audience.key(channel, address));
  }

  private UnsubscribeToken tokenOf(PersonId reader, String channel, String key) {
    Optional<UnsubscribeToken> known = knownToken(reader, channel, key);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      jdbc.sql(
              """
              insert into reader_token (person, channel, address_key, token)
              values (:person, :channel, :key, :token)
              """)
          .param("person", reader.value())
          .param("channel", channel)
          .param("key", key)
          .param("token", UnsubscribeToken.random(secure).value())
          .update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      // Theirs is as good.
    }
    return knownToken(reader, channel, key).orElseThrow();
  }

  private Optional<UnsubscribeToken> knownToken(PersonId reader, String channel, String key) {
    return jdbc.sql(
            """
            select token from reader_token
            where person = :person and channel = :channel and address_key = :key
            """)
        .param("person", reader.value())
        .param("channel", channel)
        .param("key", key)
        .query(String.class)
        .optional()
        .map(UnsubscribeToken::new);
  }

  @Override
  public List<Subscription> withToken(UnsubscribeToken token) {
    return holder(token).map(this::reaching).orElse(List.of());
  }

  private Optional<Holder> holder(UnsubscribeToken token) {
    return jdbc.sql("select person, channel, address_key from reader_token where token = :token")
        .param("token", token.value())
        .query((row, number) ->
            new Holder(
                new PersonId(row.getString("person")),
                row.getString("channel"),
                row.getString("address_key")))
        .optional();
  }

  private List<Subscription> reaching(Holder holder) {
    Set<SubscriptionId> left =
        left().stream()
            .filter(it -> it.addressKey().equals(holder.addressKey()))
            .map(Left::subscription)
            .collect(Collectors.toSet());
    return jdbc
        .sql(
            SELECT
                + """
                where s.active = true and s.channel = :channel
                  and (s.address_key = :key or s.team is not null or s.further <> '')
                order by s.id
                """)
        .param("channel", holder.channel())
        .param("key", holder.addressKey())
        .query(JdbcSubscriptions::subscription)
        .list()
        .stream()
        .filter(it -> !left.contains(it.id()))
        .filter(it -> readers.of(it).stream().anyMatch(holder::is))
        .toList();
  }

  /** Whose token it is. */
  private record Holder(PersonId person, String channel, String addressKey) {
    boolean is(Reader reader) {
      return reader.person().equals(person)
          && reader.channel().equals(channel)
          && reader.addressKey().equals(addressKey);
    }
  }

  @Override
  public boolean stop(UnsubscribeToken token, SubscriptionId id) {
    Optional<Holder> holder = holder(token);
    Optional<Subscription> held =
        holder.stream()
            .flatMap(it -> reaching(it).stream())
            .filter(it -> it.id().equals(id))
            .findFirst();
    held.ifPresent(it -> stop(it, holder.orElseThrow()));
    return held.isPresent();
  }

  private void stop(Subscription held, Holder holder) {
    Audience audience = held.terms().audience();
    boolean alone = audience.team().isEmpty() && audience.addresses().size() == 1;
    if (alone) {
      cancel(held.owner(), held.id());
    } else {
      jdbc.sql(
              """
              insert into subscription_left (subscription, address_key) values (:id, :key)
              """)
          .param("id", held.id().value())
          .param("key", holder.addressKey())
          .update();
    }
  }

  @Override
  public List<Subscription> cancelByToken(UnsubscribeToken token) {
    return withToken(token).stream().filter(held -> stop(token, held.id())).toList();
  }

  @Override
  public List<Left> left() {
    return jdbc.sql("select subscription, address_key from subscription_left")
        .query((row, number) ->
            new Left(new SubscriptionId(row.getLong("subscription")), row.getString("address_key")))
        .list();
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

  private boolean revive(PersonId owner, Terms terms) {
    Optional<Subscription> there = like(owner, terms);
    there.ifPresent(it -> {
      jdbc.sql("delete from subscription_left where subscription = :id")
          .param("id", it.id().value())
          .update();
      jdbc.sql("update subscription set active = true, paused = false where id = :id")
          .param("id", it.id().value())
          .update();
      change(owner, it.id(), terms);
    });
    return there.isPresent();
  }

  private void insert(PersonId owner, Terms terms) {
    terms(
            jdbc.sql(
                """
                insert into subscription (owner, topic, wish, channel, address, address_key, further,
                  team, least_weight, kinds, matter, ends_on, cadence, paused, created_at, active,
                  token)
                values (:owner, :topic, :wish, :channel, :address, :key, :further,
                  :team, :weight, :kinds, :matter, :endsOn, :cadence, false, :createdAt, true,
                  :token)
                """),
            owner,
            terms)
        .param("topic", terms.wish() instanceof Wish.OfTopic wish ? wish.what() : null)
        .param("createdAt", Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC))
        .param("token", tokenOf(owner, terms).value())
        .update();
  }

  private UnsubscribeToken tokenOf(PersonId owner, Terms terms) {
    Audience audience = terms.audience();
    return audience.team().isPresent()
        ? UnsubscribeToken.random(secure)
        : token(owner, audience.channel(), audience.addresses().getFirst());
  }

  private StatementSpec terms(StatementSpec sql, PersonId owner, Terms terms) {
    Audience audience = terms.audience();
    List<String> addresses = audience.addresses();
    return sql.param("owner", owner.value())
        .param("wish", wishes.keep(terms.wish()).value())
        .param("channel", audience.channel())
        .param("address", addresses.isEmpty() ? "" : addresses.getFirst())
        .param("key", key(audience))
        .param("further", addresses.stream().skip(1).collect(Collectors.joining("\n")))
        .param("team", audience.team().isPresent() ? audience.team().getAsLong() : null)
        .param("weight", terms.leastWeight())
        .param("kinds", NewsKind.codes(terms.kinds()))
        .param("matter", terms.matter())
        .param("endsOn", terms.endsOn().orElse(null))
        .param("cadence", terms.cadence().code());
  }

  private static Subscription subscription(ResultSet row, int number) throws SQLException {
    return new Subscription(
        new SubscriptionId(row.getLong("id")),
        new PersonId(row.getString("owner")),
        new WishId(row.getLong("wish")),
        terms(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("active"),
        row.getBoolean("paused"),
        new UnsubscribeToken(row.getString("token")));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    @Nullable LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
    return new Terms(
        Wish.kept(WishKind.of(row.getString("wish_kind")), row.getString("wish_what")),
        row.getDouble("least_weight"),
        NewsKind.all(row.getString("kinds")),
        row.getString("matter"),
        Optional.ofNullable(endsOn),
        Cadence.of(row.getString("cadence")),
        audience(row));
  }

  private static Audience audience(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    long team = row.getLong("team");
    if (!row.wasNull()) {
      return new Audience(channel, List.of(), OptionalLong.of(team));
    }
    List<String> addresses = new ArrayList<>(List.of(row.getString("address")));
    Stream<String> further = row.getString("further").lines();
    further.forEach(addresses::add);
    return new Audience(channel, addresses, OptionalLong.empty());
  }
}
