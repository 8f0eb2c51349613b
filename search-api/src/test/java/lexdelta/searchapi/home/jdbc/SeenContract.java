package lexdelta.searchapi.home.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.jdbc.Migrations;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.jdbc.JdbcPeople;
import lexdelta.searchapi.home.Seen;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database owes to {@link Seen}. */
abstract class SeenContract {
  private static final PersonId ANA = new PersonId("p-ana");

  private HikariDataSource database;
  private Seen seen;

  abstract HikariDataSource open();

  @BeforeEach
  void migrate() {
    database = open();
    Migrations.run(Flyway.configure().dataSource(database).load());
    JdbcClient sql = JdbcClient.create(database);
    new JdbcPeople(sql, InstantSource.system())
        .append(ANA, "Ana", new EmailAddress("ana@firm.example"), Set.of(Role.READER));
    seen = new JdbcSeen(sql);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasSeenOnceStaysSeen() {
    assertThat(seen.until(ANA)).isEmpty();
    Instant noon = Instant.parse("2025-07-01T12:00:00.123456Z");
    seen.mark(ANA, noon);
    assertThat(seen.until(ANA)).contains(noon);
    seen.mark(ANA, noon.minusSeconds(1));
    assertThat(seen.until(ANA)).contains(noon);
    seen.mark(ANA, noon.plusSeconds(1));
    assertThat(seen.until(ANA)).contains(noon.plusSeconds(1));
  }
}
