package lexdelta.searchapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lexdelta.crawler.record.jdbc.Migrations;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The migrations of all modules, begun and cut off. */
class MigrationsTest {
  @Test
  void everyMigrationCutOffAtAnyStatementIsRunAgain() throws IOException {
    try (HikariDataSource whole = database("migrations")) {
      Migrations.run(flyway(whole));
      JdbcClient history = JdbcClient.create(whole);
      List<String> scripts = scripts(history);
      assertThat(scripts).hasSizeGreaterThanOrEqualTo(3);
      String schema = schema(history);
      for (String script : scripts) {
        int statements = statements(script).size();
        for (int done : new int[] {0, 1, statements / 2, statements - 1, statements}) {
          assertThat(schemaAfterCut(script, done))
              .as("%s cut off after %d of %d statements", script, done, statements)
              .isEqualTo(schema);
        }
      }
    }
  }

  /** Cuts a script off as a kill does: some statements are committed, and noted as failed. */
  private String schemaAfterCut(String script, int done) throws IOException {
    try (HikariDataSource database = database(script + "-" + done)) {
      JdbcClient sql = JdbcClient.create(database);
      String version = script.replaceAll("^V|__.*", "");
      Flyway.configure().dataSource(database).target(version).load().migrate();
      sql.sql("update \"flyway_schema_history\" set \"success\" = false where \"version\" = ?")
          .param(version)
          .update();
      undo(sql, statements(script), done);
      Migrations.run(flyway(database));
      return schema(sql);
    }
  }

  /** Takes back what the statements after the first ones made. What they dropped stays away. */
  private static void undo(JdbcClient sql, List<String> statements, int done) {
    for (String statement : statements.subList(done, statements.size()).reversed()) {
      String[] words = statement.replaceFirst("^create unique ", "create ").split("\\s+");
      if (words[0].equals("create")) {
        sql.sql("drop " + words[1] + " " + words[5]).update();
      } else if (words[0].equals("insert")) {
        sql.sql("delete from " + words[2]).update();
      }
    }
  }

  private static List<String> statements(String script) throws IOException {
    String text = new ClassPathResource("db/migration/" + script).getContentAsString(UTF_8);
    return Arrays.stream(text.replaceAll("(?m)^--.*$", "").split(";\\s*\n"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static List<String> scripts(JdbcClient sql) {
    return sql.sql(
            """
            select "script" from "flyway_schema_history" where "version" is not null
            order by "installed_rank"
            """)
        .query(String.class)
        .list();
  }

  /** All tables with their columns and keys, and the rows that migrations bring. */
  private static String schema(JdbcClient sql) {
    List<String> lines =
        sql.sql("script nopasswords nosettings").query(String.class).list().stream()
            .filter(line -> !line.contains("flyway_schema_history"))
            .map(line -> line.replaceAll("CONSTRAINT_\\w+|SYSTEM_SEQUENCE_\\w+|SALT.*", "*"))
            .sorted()
            .toList();
    return String.join("\n", lines);
  }

  private static Flyway flyway(HikariDataSource database) {
    return Flyway.configure().dataSource(database).load();
  }

  private static HikariDataSource database(String name) {
    var database = new HikariDataSource();
    database.setJdbcUrl("jdbc:h2:mem:" + name);
    database.setMaximumPoolSize(3);
    return database;
  }
}
