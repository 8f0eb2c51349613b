package lexdelta.searchapi.accounts.jdbc;

import java.util.Collection;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Credentials;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Credentials in the tables {@code person} and {@code recovery_code}. */
public final class JdbcCredentials implements Credentials {
  private final JdbcClient jdbc;

  public JdbcCredentials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> passwordHash(PersonId person) {
    return one(
        "select password_hash from person where id = :id and password_hash is not null", person);
  }

  @Override
  public void setPasswordHash(PersonId person, String hash) {
    jdbc.sql(
            """
            update person set password_hash = :hash, state = 'ACTIVE'
            where id = :id and state <> 'REMOVED'
            """)
        .param("hash", hash)
        .param("id", person.value())
        .update();
  }

  @Override
  public Optional<String> secondFactor(PersonId person) {
    return one("select totp_secret from person where id = :id and totp_secret is not null", person);
  }

  @Override
  public void setSecondFactor(PersonId person, Optional<String> encrypted) {
    jdbc.sql("update person set totp_secret = :secret, totp_step = 0 where id = :id")
        .param("secret", encrypted.orElse(null))
        .param("id", person.value())
        .update();
    jdbc.sql("delete from recovery_code where person = :id").param("id", person.value()).update();
  }

  @Override
  public boolean useStep(PersonId person, long step) {
    return jdbc.sql("update person set totp_step = :step where id = :id and totp_step < :step")
            .param("step", step)
            .param("id", person.value())
            .update()
        == 1;
  }

  @Override
  public void setRecoveryCodes(PersonId person, Collection<String> hashes) {
    jdbc.sql("delete from recovery_code where person = :id").param("id", person.value()).update();
    for (String hash : hashes) {
      jdbc.sql("insert into recovery_code (person, code_hash) values (:id, :hash)")
          .param("id", person.value())
          .param("hash", hash)
          .update();
    }
  }

  @Override
  public int recoveryCodes(PersonId person) {
    return jdbc.sql("select count(*) from recovery_code where person = :id")
        .param("id", person.value())
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean useRecoveryCode(PersonId person, String hash) {
    return jdbc.sql("delete from recovery_code where person = :id and code_hash = :hash")
            .param("id", person.value())
            .param("hash", hash)
            .update()
        == 1;
  }

  @Override
  public Optional<PersonId> withSubject(String subject) {
    return jdbc.sql("select id from person where openid_subject = :subject")
        .param("subject", subject)
        .query(String.class)
        .optional()
        .map(PersonId::new);
  }

  @Override
  public Optional<String> subject(PersonId person) {
    return one(
        "select openid_subject from person where id = :id and openid_subject is not null", person);
  }

  @Override
  public void setSubject(PersonId person, String subject) {
    jdbc.sql(
            """
            update person set openid_subject = :subject, state = 'ACTIVE'
            where id = :id and state <> 'REMOVED'
            """)
        .param("subject", subject)
        .param("id", person.value())
        .update();
  }

  private Optional<String> one(String sql, PersonId person) {
    return jdbc.sql(sql).param("id", person.value()).query(String.class).optional();
  }
}
