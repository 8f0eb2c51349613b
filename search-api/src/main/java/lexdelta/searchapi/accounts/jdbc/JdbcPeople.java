package lexdelta.searchapi.accounts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People in the table {@code person}. */
public final class JdbcPeople implements People {
  private static final String SELECT =
      """
      select p.id, p.name, p.email, p.roles, p.state, p.created_at,
        p.password_hash is not null as has_password, p.totp_secret is not null as has_second
      from person p
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public JdbcPeople(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return jdbc.sql(SELECT + " where p.id = :id")
        .param("id", id.value())
        .query(JdbcPeople::person)
        .optional();
  }

  @Override
  public Optional<Person> withEmail(EmailAddress email) {
    return jdbc.sql(SELECT + " where p.email_key = :key")
        .param("key", email.key())
        .query(JdbcPeople::person)
        .optional();
  }

  @Override
  public List<Person> all() {
    return jdbc.sql(SELECT + " where p.state <> 'REMOVED' order by lower(p.name), p.id")
        .query(JdbcPeople::person)
        .list();
  }

  @Override
  public Person append(PersonId id, String name, EmailAddress email, Set<Role> roles) {
    try {
      jdbc.sql(
              """
              insert into person (id, name, email, email_key, roles, state, created_at, totp_step)
              values (:id, :name, :email, :key, :roles, 'INVITED', :now, 0)
              """)
          .param("id", id.value())
          .param("name", Person.name(name))
          .param("email", email.value())
          .param("key", email.key())
          .param("roles", Role.slugs(roles))
          .param("now", Instants.kept(clock.instant()).atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new EmailTakenException(email, taken);
    }
    return find(id).orElseThrow();
  }

  @Override
  public void change(PersonId id, String name, EmailAddress email, Set<Role> roles) {
    try {
      jdbc.sql(
              """
              update person set name = :name, email = :email, email_key = :key, roles = :roles
              where id = :id and state <> 'REMOVED'
              """)
          .param("id", id.value())
          .param("name", Person.name(name))
          .param("email", email.value())
          .param("key", email.key())
          .param("roles", Role.slugs(roles))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new EmailTakenException(email, taken);
    }
  }

  @Override
  public void remove(PersonId id) {
    jdbc.sql(
            """
            update person set state = 'REMOVED', email_key = '(removed) ' || id, roles = '',
              password_hash = null, totp_secret = null, openid_subject = null
            where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getString("id")),
        row.getString("name"),
        new EmailAddress(row.getString("email")),
        Role.all(row.getString("roles")),
        Person.State.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("has_password"),
        row.getBoolean("has_second"));
  }
}
