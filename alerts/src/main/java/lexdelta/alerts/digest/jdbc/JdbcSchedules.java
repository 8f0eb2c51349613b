package lexdelta.alerts.digest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lexdelta.alerts.digest.Schedule;
import lexdelta.alerts.digest.Schedules;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import tools.jackson.databind.json.JsonMapper;

/** {@link Schedules} in the table {@code digest_schedule}. */
public final class JdbcSchedules implements Schedules {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  public JdbcSchedules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is drafted, as it is kept. */
  private record Of(List<String> topics, List<String> sources) {}

  @Override
  public Schedule append(
      PersonId owner,
      Schedule.Cadence cadence,
      List<String> topics,
      List<String> sources,
      Instant at) {
    KeyHolder number = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into digest_schedule (owner, cadence, wanted, made_at, active)
            values (:owner, :cadence, :wanted, :at, true)
            """)
        .param("owner", owner.value())
        .param("cadence", cadence.name())
        .param("wanted", JSON.writeValueAsString(new Of(topics, sources)))
        .param("at", JdbcDigests.time(at))
        .update(number, "id");
    long id = Objects.requireNonNull(number.getKeyAs(Number.class)).longValue();
    return new Schedule(id, owner, cadence, topics, sources, Instants.kept(at), true);
  }

  @Override
  public List<Schedule> all() {
    return jdbc.sql("select * from digest_schedule order by id")
        .query((row, _) -> schedule(row))
        .list();
  }

  @Override
  public Optional<Schedule> find(long id) {
    return jdbc.sql("select * from digest_schedule where id = :id")
        .param("id", id)
        .query((row, _) -> schedule(row))
        .optional();
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    Of of = JSON.readValue(row.getString("wanted"), Of.class);
    return new Schedule(
        row.getLong("id"),
        new PersonId(row.getString("owner")),
        Schedule.Cadence.valueOf(row.getString("cadence")),
        of.topics(),
        of.sources(),
        JdbcDigests.instant(row, "made_at"),
        row.getBoolean("active"));
  }

  @Override
  public void activate(long id, boolean active) {
    jdbc.sql("update digest_schedule set active = :active where id = :id")
        .param("active", active)
        .param("id", id)
        .update();
  }

  @Override
  public void remove(long id) {
    jdbc.sql("delete from digest_schedule where id = :id").param("id", id).update();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    jdbc.sql("update digest_schedule set owner = :to where owner = :from")
        .param("to", to.value())
        .param("from", from.value())
        .update();
  }
}
