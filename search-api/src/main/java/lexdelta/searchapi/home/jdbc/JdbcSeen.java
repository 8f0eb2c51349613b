package lexdelta.searchapi.home.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.home.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the table {@code home_seen}. */
public final class JdbcSeen implements Seen {
  private final JdbcClient jdbc;

  public JdbcSeen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> until(PersonId person) {
    return jdbc.sql("select seen_until from home_seen where person = :person")
        .param("person", person.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public void mark(PersonId person, Instant until) {
    if (until(person).filter(before -> !before.isBefore(until)).isPresent()) {
      return;
    }
    jdbc.sql("delete from home_seen where person = :person")
        .param("person", person.value())
        .update();
    jdbc.sql("insert into home_seen (person, seen_until) values (:person, :until)")
        .param("person", person.value())
        .param("until", Instants.kept(until).atOffset(ZoneOffset.UTC))
        .update();
  }
}
