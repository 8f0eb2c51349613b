package lexdelta.searchapi.accounts.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.accounts.Teams;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Teams in the tables {@code team} and {@code team_member}. */
public final class JdbcTeams implements Teams {
  private final JdbcClient jdbc;

  public JdbcTeams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Team> all() {
    return jdbc.sql("select id, name from team order by name_key")
        .query((row, number) -> team(row.getLong("id"), row.getString("name")))
        .list();
  }

  @Override
  public Optional<Team> find(TeamId id) {
    return jdbc.sql("select name from team where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(name -> team(id.value(), name));
  }

  @Override
  public List<Team> of(PersonId person) {
    return all().stream().filter(team -> team.members().contains(person)).toList();
  }

  @Override
  public Team append(String name) {
    String kept = Team.name(name);
    try {
      jdbc.sql("insert into team (name, name_key) values (:name, :key)")
          .param("name", kept)
          .param("key", key(kept))
          .update();
    } catch (DuplicateKeyException taken) {
      throw taken(kept, taken);
    }
    long id =
        jdbc.sql("select id from team where name_key = :key")
            .param("key", key(kept))
            .query(Long.class)
            .single();
    return new Team(new TeamId(id), kept, List.of());
  }

  @Override
  public void rename(TeamId id, String name) {
    String kept = Team.name(name);
    try {
      jdbc.sql("update team set name = :name, name_key = :key where id = :id")
          .param("name", kept)
          .param("key", key(kept))
          .param("id", id.value())
          .update();
    } catch (DuplicateKeyException taken) {
      throw taken(kept, taken);
    }
  }

  @Override
  public void setMembers(TeamId id, Collection<PersonId> members) {
    jdbc.sql("delete from team_member where team = :id").param("id", id.value()).update();
    members.stream()
        .distinct()
        .forEach(member ->
            jdbc.sql("insert into team_member (team, person) values (:id, :person)")
                .param("id", id.value())
                .param("person", member.value())
                .update());
  }

  @Override
  public void leaveAll(PersonId person) {
    jdbc.sql("delete from team_member where person = :person")
        .param("person", person.value())
        .update();
  }

  @Override
  public void remove(TeamId id) {
    setMembers(id, List.of());
    jdbc.sql("delete from team where id = :id").param("id", id.value()).update();
  }

  private Team team(long id, String name) {
    return new Team(
        new TeamId(id),
        name,
        jdbc
            .sql(
                """
                select p.id from team_member m join person p on p.id = m.person
                where m.team = :id order by lower(p.name), p.id
                """)
            .param("id", id)
            .query(String.class)
            .list()
            .stream()
            .map(PersonId::new)
            .toList());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException taken(String name, Throwable cause) {
    return new IllegalArgumentException("There is a team «%s» already.".formatted(name), cause);
  }
}
