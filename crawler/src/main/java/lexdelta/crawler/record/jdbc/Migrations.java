package lexdelta.crawler.record.jdbc;

import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a database to today's tables, also one whose last migration a kill cut off. H2 commits
 * every statement that makes a table, so half of a migration may be there, and Flyway, which notes
 * it as failed, asks for a person. Ours can be run again over their own halves, so nobody is needed.
 */
public final class Migrations {
  private static final Logger log = LoggerFactory.getLogger(Migrations.class);

  private Migrations() {}

  /** Migrates; begins a migration that was cut off once more. */
  public static void run(Flyway flyway) {
    Arrays.stream(flyway.info().all())
        .filter(migration -> migration.getState().isFailed())
        .findFirst()
        .ifPresent(migration -> repair(flyway, migration));
    flyway.migrate();
    drawManyNumbers(Objects.requireNonNull(flyway.getConfiguration().getDataSource()));
  }

  /**
   * H2 writes a sequence to the disk whenever the numbers it drew ahead are used up, by a commit of
   * its own. PostgreSQL does not, and would draw ahead for each connection, out of order.
   */
  private static void drawManyNumbers(DataSource database) {
    boolean h2 =
        Boolean.TRUE.equals(
            new JdbcTemplate(database)
                .execute(
                    (ConnectionCallback<Boolean>)
                        it -> it.getMetaData().getDatabaseProductName().equals("H2")));
    if (h2) {
      JdbcClient.create(database)
          .sql("alter table source_check alter column id set cache 1000")
          .update();
    }
  }

  private static void repair(Flyway flyway, MigrationInfo cutOff) {
    log.info(
        "Migration {} ({}) had been cut off; it is run again.",
        cutOff.getVersion(),
        cutOff.getDescription());
    flyway.repair();
  }
}
