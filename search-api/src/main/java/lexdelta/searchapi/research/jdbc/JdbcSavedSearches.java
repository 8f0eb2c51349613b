package lexdelta.searchapi.research.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.research.SavedSearch;
import lexdelta.searchapi.research.SavedSearches;
import lexdelta.searchapi.research.SearchParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Saved searches in the table {@code saved_search}. */
public final class JdbcSavedSearches implements SavedSearches {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  public JdbcSavedSearches(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<SavedSearch> visibleTo(PersonId who) {
    return jdbc.sql(
            "select * from saved_search where %s order by lower(name), id"
                .formatted(Shared.VISIBLE))
        .param("who", who.value())
        .query(JdbcSavedSearches::saved)
        .list();
  }

  @Override
  public Optional<SavedSearch> find(long id, PersonId who) {
    return jdbc.sql("select * from saved_search where id = :id and " + Shared.VISIBLE)
        .param("id", id)
        .param("who", who.value())
        .query(JdbcSavedSearches::saved)
        .optional();
  }

  @Override
  public SavedSearch append(
      PersonId owner, String name, SearchParameters search, Optional<TeamId> team) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into saved_search (owner, name, parameters, team, saved_at)
            values (:owner, :name, :parameters, :team, :at)
            """)
        .param("owner", owner.value())
        .param("name", name)
        .param("parameters", search.value())
        .param("team", team.map(TeamId::value).orElse(null), Types.BIGINT)
        .param("at", Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC))
        .update(key, "id");
    return find(Shared.number(key), owner).orElseThrow();
  }

  @Override
  public boolean change(long id, PersonId owner, String name, Optional<TeamId> team) {
    return jdbc.sql(
                "update saved_search set name = :name, team = :team where id = :id and owner = :owner")
            .param("name", name)
            .param("team", team.map(TeamId::value).orElse(null), Types.BIGINT)
            .param("id", id)
            .param("owner", owner.value())
            .update()
        > 0;
  }

  @Override
  public boolean remove(long id, PersonId owner) {
    return jdbc.sql("delete from saved_search where id = :id and owner = :owner")
            .param("id", id)
            .param("owner", owner.value())
            .update()
        > 0;
  }

  @Override
  public int count(PersonId owner) {
    return jdbc.sql("select count(*) from saved_search where owner = :owner")
        .param("owner", owner.value())
        .query(Integer.class)
        .single();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    jdbc.sql("update saved_search set owner = :to where owner = :from")
        .param("to", to.value())
        .param("from", from.value())
        .update();
  }

  @Override
  public void removeAll(PersonId owner) {
    jdbc.sql("delete from saved_search where owner = :owner")
        .param("owner", owner.value())
        .update();
  }

  private static SavedSearch saved(ResultSet row, int number) throws SQLException {
    return new SavedSearch(
        row.getLong("id"),
        new PersonId(row.getString("owner")),
        row.getString("name"),
        new SearchParameters(row.getString("parameters")),
        Shared.team(row),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
