package lexdelta.alerts.subscription.jdbc;

import java.util.Objects;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Preferences;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Preferences in the table {@code person_preference}. */
public final class JdbcPersonPreferences implements PersonPreferences {
  private final JdbcClient jdbc;

  public JdbcPersonPreferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Preferences of(PersonId person) {
    return jdbc.sql("select * from person_preference where person = :person")
        .param("person", person.value())
        .query((row, number) ->
            Preferences.read(
                row.getString("zone"),
                row.getString("told_at"),
                Objects.requireNonNullElse(row.getString("quiet_from"), ""),
                Objects.requireNonNullElse(row.getString("quiet_until"), "")))
        .optional()
        .orElse(Preferences.PLAIN);
  }

  @Override
  public void save(PersonId person, Preferences preferences) {
    jdbc.sql("delete from person_preference where person = :person")
        .param("person", person.value())
        .update();
    Optional<Preferences.Quiet> quiet = preferences.quiet();
    jdbc.sql(
            """
            insert into person_preference (person, zone, told_at, quiet_from, quiet_until)
            values (:person, :zone, :hour, :from, :until)
            """)
        .param("person", person.value())
        .param("zone", preferences.zone().getId())
        .param("hour", preferences.hour().toString())
        .param("from", quiet.map(it -> it.from().toString()).orElse(null))
        .param("until", quiet.map(it -> it.until().toString()).orElse(null))
        .update();
  }
}
