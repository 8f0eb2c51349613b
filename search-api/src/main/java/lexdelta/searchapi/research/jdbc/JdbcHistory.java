package lexdelta.searchapi.research.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.research.History;
import lexdelta.searchapi.research.SearchParameters;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History in the tables {@code search_history} and {@code search_history_off}. */
public final class JdbcHistory implements History {
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Duration kept;

  /**
   * A history.
   *
   * @param kept how long a search is
   */
  public JdbcHistory(JdbcClient jdbc, InstantSource clock, Duration kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public void append(PersonId person, SearchParameters search) {
    Instant now = Instants.kept(clock.instant());
    prune(now);
    if (!kept(person)) {
      return;
    }
    jdbc.sql("delete from search_history where person = :person and parameters = :parameters")
        .param("person", person.value())
        .param("parameters", search.value())
        .update();
    jdbc.sql(
            """
            insert into search_history (person, parameters, searched_at)
            values (:person, :parameters, :at)
            """)
        .param("person", person.value())
        .param("parameters", search.value())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void prune(Instant now) {
    jdbc.sql("delete from search_history where searched_at < :oldest")
        .param("oldest", now.minus(kept).atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Searched> of(PersonId person, int most) {
    prune(clock.instant());
    return jdbc.sql(
            """
            select id, parameters, searched_at from search_history where person = :person
            order by searched_at desc, id desc limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query((row, number) ->
            new Searched(
                row.getLong("id"),
                new SearchParameters(row.getString("parameters")),
                row.getObject("searched_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public boolean kept(PersonId person) {
    return jdbc.sql("select count(*) from search_history_off where person = :person")
            .param("person", person.value())
            .query(Integer.class)
            .single()
        == 0;
  }

  @Override
  public void keep(PersonId person) {
    jdbc.sql("delete from search_history_off where person = :person")
        .param("person", person.value())
        .update();
  }

  @Override
  public void stop(PersonId person) {
    try {
      if (kept(person)) {
        jdbc.sql("insert into search_history_off (person) values (:person)")
            .param("person", person.value())
            .update();
      }
    } catch (DuplicateKeyException alreadyOff) {
      // Two at once wanted the same.
      return;
    }
  }

  @Override
  public boolean forget(PersonId person, long id) {
    return jdbc.sql("delete from search_history where person = :person and id = :id")
            .param("person", person.value())
            .param("id", id)
            .update()
        > 0;
  }

  @Override
  public void forgetAll(PersonId person) {
    jdbc.sql("delete from search_history where person = :person")
        .param("person", person.value())
        .update();
  }
}
