package lexdelta.alerts.delivery.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.delivery.Deliveries;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Missed;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Returns;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox in the table {@code message}, what refused it in {@code stopped_address}. Each method is one statement and so a transaction of its
 * own, {@link #append} excepted, which joins the caller's.
 */
public final class JdbcOutbox implements Outbox, Missed, Returns, Deliveries {
  private static final int LONGEST_ERROR = 1000;

  private final JdbcClient jdbc;

  public JdbcOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void append(Message message) {
    boolean there =
        jdbc.sql("select count(*) from message where message_id = :messageId")
                .param("messageId", message.id().value())
                .query(Long.class)
                .single()
            > 0;
    if (!there) {
      insert(message);
    }
  }

  private void insert(Message message) {
    jdbc.sql(
            """
            insert into message (message_id, person, snapshot, channel, recipient, subject,
              plain_text, html, headers, created_at, state, attempts, next_attempt_at)
            values (:messageId, :person, :snapshot, :channel, :recipient, :subject,
              :text, :html, :headers, :createdAt, 'PENDING', 0, :createdAt)
            """)
        .param("messageId", message.id().value())
        .param("person", message.recipient().person().value())
        .param("snapshot", message.snapshot())
        .param("channel", message.recipient().channel())
        .param("recipient", message.recipient().address())
        .param("subject", message.subject())
        .param("text", message.text())
        .param("html", message.html())
        .param(
            "headers",
            message.headers().stream().map(Header::toString).collect(Collectors.joining("\n")))
        .param("createdAt", time(message.createdAt()))
        .update();
  }

  @Override
  public Optional<Claim> claim(Instant now, Instant until, Set<String> without) {
    while (true) {
      Optional<Claim> due = due(now, without);
      if (due.isEmpty() || take(due.get(), now, until)) {
        return due;
      }
    }
  }

  /** Reads the next one as it will be once it is claimed. */
  private Optional<Claim> due(Instant now, Set<String> without) {
    Set<String> channels = new HashSet<>(without);
    // An empty list is no SQL.
    channels.add("");
    return jdbc.sql(
            """
            select * from message
            where (state = 'PENDING' and next_attempt_at <= :now
                or state = 'CLAIMED' and claimed_until <= :now)
              and channel not in (:channels)
              and not exists (select 1 from stopped_address s
                where s.channel = message.channel and s.address = message.recipient)
            order by id fetch first 1 row only
            """)
        .param("now", time(now))
        .param("channels", channels)
        .query((row, n) -> new Claim(row.getLong("id"), row.getInt("attempts") + 1, message(row)))
        .optional();
  }

  private boolean take(Claim due, Instant now, Instant until) {
    return jdbc.sql(
                """
                update message
                set state = 'CLAIMED', claimed_until = :until, attempts = :attempt
                where id = :id and attempts = :attempt - 1
                  and (state = 'PENDING' and next_attempt_at <= :now
                    or state = 'CLAIMED' and claimed_until <= :now)
                """)
            .param("until", time(until))
            .param("attempt", due.attempt())
            .param("id", due.number())
            .param("now", time(now))
            .update()
        == 1;
  }

  @Override
  public void sent(Claim claim, Instant at) {
    jdbc.sql(
            """
            update message set state = 'SENT', sent_at = :at, claimed_until = null, last_error = null
            where id = :id and state = 'CLAIMED' and attempts = :attempt
            """)
        .param("at", time(at))
        .param("id", claim.number())
        .param("attempt", claim.attempt())
        .update();
  }

  @Override
  public void deferred(Claim claim, Instant again, String reason) {
    jdbc.sql(
            """
            update message set state = 'PENDING', next_attempt_at = :again, claimed_until = null,
              last_error = :reason
            where id = :id and state = 'CLAIMED' and attempts = :attempt
            """)
        .param("again", time(again))
        .param("reason", shortened(reason))
        .param("id", claim.number())
        .param("attempt", claim.attempt())
        .update();
  }

  @Override
  public void failed(Claim claim, String reason, Instant at) {
    stop(claim, reason, at);
    jdbc.sql(
            """
            update message set state = 'FAILED', claimed_until = null, last_error = :reason
            where id = :id and state = 'CLAIMED' and attempts = :attempt
            """)
        .param("reason", shortened(reason))
        .param("id", claim.number())
        .param("attempt", claim.attempt())
        .update();
  }

  /** Before the message is noted as refused: killed between the two, it waits until tried again. */
  private void stop(Claim claim, String reason, Instant at) {
    try {
      jdbc.sql(
              """
              insert into stopped_address (channel, address, reason, since)
              select m.channel, m.recipient, :reason, :at from message m
              where m.id = :id and m.state = 'CLAIMED' and m.attempts = :attempt
                and m.channel = 'email' and not exists (select 1 from stopped_address s
                  where s.channel = m.channel and s.address = m.recipient)
              """)
          .param("id", claim.number())
          .param("attempt", claim.attempt())
          .param("reason", shortened(reason))
          .param("at", time(at))
          .update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      // It is stopped, which is all that was wanted.
    }
  }

  @Override
  public boolean cameBack(MessageId message, String reason, Instant at) {
    try {
      jdbc.sql(
              """
              insert into stopped_address (channel, address, reason, since)
              select m.channel, m.recipient, :reason, :at from message m
              where m.message_id = :message and m.state = 'SENT'
                and m.channel = 'email' and not exists (select 1 from stopped_address s
                  where s.channel = m.channel and s.address = m.recipient)
              """)
          .param("message", message.value())
          .param("reason", shortened(reason))
          .param("at", time(at))
          .update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      // It is stopped, which is all that was wanted.
    }
    return jdbc.sql(
                """
                update message set state = 'FAILED', last_error = :reason
                where message_id = :message and state = 'SENT' and channel = 'email'
                """)
            .param("reason", shortened(reason))
            .param("message", message.value())
            .update()
        == 1;
  }

  @Override
  public List<Stopped> stopped() {
    return jdbc.sql("select * from stopped_address order by channel, address")
        .query((row, number) ->
            new Stopped(
                row.getString("channel"),
                row.getString("address"),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public boolean tryAgain(String channel, String address) {
    jdbc.sql(
            """
            update message set state = 'PENDING', attempts = 0
            where state = 'FAILED' and channel = :channel and recipient = :address
            """)
        .param("channel", channel)
        .param("address", address)
        .update();
    return jdbc.sql("delete from stopped_address where channel = :channel and address = :address")
            .param("channel", channel)
            .param("address", address)
            .update()
        == 1;
  }

  @Override
  public Optional<Dispatch> find(String messageId) {
    return jdbc.sql("select * from message where message_id = :messageId")
        .param("messageId", messageId)
        .query(JdbcOutbox::dispatch)
        .optional();
  }

  @Override
  public int sendAgain(String channel, String address, Instant since, Instant now) {
    return jdbc.sql(
            """
            update message
            set state = 'PENDING', attempts = 0, next_attempt_at = :now, last_error = null
            where state = 'FAILED' and channel = :channel and recipient = :address
              and created_at >= :since
            """)
        .param("now", time(now))
        .param("channel", channel)
        .param("address", address)
        .param("since", time(since))
        .update();
  }

  @Override
  public List<Dispatch> newest(int limit) {
    return jdbc.sql("select * from message order by id desc limit :limit")
        .param("limit", limit)
        .query(JdbcOutbox::dispatch)
        .list();
  }

  @Override
  public List<Delivery> newest(Set<State> states, int limit) {
    return jdbc.sql(
            """
            select person, channel, recipient, state, created_at, sent_at, attempts, last_error
            from message where state in (:states) order by id desc limit :limit
            """)
        .param("states", states.stream().map(State::name).toList())
        .param("limit", limit)
        .query(JdbcOutbox::delivery)
        .list();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    @Nullable String lastError = row.getString("last_error");
    return new Delivery(
        recipient(row),
        State.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        sentAt(row),
        row.getInt("attempts"),
        lastError == null ? "" : lastError);
  }

  private static Optional<Instant> sentAt(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return Optional.ofNullable(sentAt).map(OffsetDateTime::toInstant);
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        new PersonId(row.getString("person")),
        row.getString("channel"),
        row.getString("recipient"));
  }

  @Override
  public long count(State state) {
    return jdbc.sql("select count(*) from message where state = :state")
        .param("state", state.name())
        .query(Long.class)
        .single();
  }

  private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
    @Nullable String lastError = row.getString("last_error");
    return new Dispatch(
        message(row),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        sentAt(row),
        lastError == null ? "" : lastError);
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        new MessageId(row.getString("message_id")),
        recipient(row),
        row.getLong("snapshot"),
        row.getString("subject"),
        row.getString("plain_text"),
        row.getString("html"),
        row.getString("headers").lines().map(Header::parse).toList(),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime time(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }

  private static String shortened(String reason) {
    // What a mail server says may be anything; PostgreSQL takes no zero character.
    String allowed = reason.replace('\0', '\ufffd');
    return allowed.length() > LONGEST_ERROR
        ? allowed.substring(0, LONGEST_ERROR - 1) + "…"
        : allowed;
  }
}
