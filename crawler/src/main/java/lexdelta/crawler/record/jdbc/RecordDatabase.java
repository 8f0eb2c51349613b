package lexdelta.crawler.record.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import lexdelta.crawler.record.UnsuitableDatabaseException;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the record is kept. Opening it makes sure that it can be reached and that it takes text as
 * H2 does, in UTF-8 and ordered by code point, and brings its tables up to date. Then all databases
 * give the same answers in the same order, and prefixes of addresses are found by an index.
 */
public final class RecordDatabase {
  private static final String DOCS = "docs/postgresql.md says how to set it up.";

  private final String address;
  private final String user;

  /**
   * A database.
   *
   * @param url its address for JDBC, of which messages show nothing behind the name
   */
  public RecordDatabase(String url, String user) {
    this.address = url.replaceFirst("[?;].*", "");
    this.user = user;
  }

  /**
   * Opens it.
   *
   * @throws UnsuitableDatabaseException when the record cannot be kept there
   */
  public void open(Flyway flyway) {
    try {
      requireOurOrder(
          JdbcClient.create(Objects.requireNonNull(flyway.getConfiguration().getDataSource())));
      Migrations.run(flyway);
    } catch (UnsuitableDatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw sqlState(e)
          .flatMap(this::inWords)
          .<RuntimeException>map(words -> new UnsuitableDatabaseException(words, e))
          .orElse(e);
    }
  }

  /** Capitals come before small letters in code points, and after them or among them elsewhere. */
  private void requireOurOrder(JdbcClient sql) {
    boolean ours =
        sql.sql(
                """
                select case when 'B' < 'a' and 'a-c' < 'ab' and char_length('§') = 1 then 1 else 0 end
                """)
            .query(Integer.class)
            .single()
            .equals(1);
    if (!ours) {
      throw new UnsuitableDatabaseException(
          """
          The database %s keeps text in another order or encoding than Lexdelta needs: UTF-8, in the \
          order of code points. Create it with: create database NAME owner %s encoding 'UTF8' \
          locale_provider builtin builtin_locale 'C.UTF-8' template template0; %s\
          """
              .formatted(address, user, DOCS));
    }
  }

  /** Codes of the SQL standard, and of PostgreSQL where it goes further. */
  private Optional<String> inWords(String state) {
    return switch (state) {
      case "08004" -> Optional.of(refused());
      case "3D000" ->
          Optional.of("There is no database %s. Create it; %s".formatted(address, DOCS));
      case "42501" ->
          Optional.of(
              "The user %s may not create the record's tables in %s. Make that user the owner of the database; %s"
                  .formatted(user, address, DOCS));
      case "53300" ->
          Optional.of(
              "The database %s has no connection left. Lexdelta needs up to 16: raise its max_connections, or lower spring.datasource.hikari.maximum-pool-size in lexdelta.yml."
                  .formatted(address));
      default ->
          switch (state.substring(0, 2)) {
            case "08" ->
                Optional.of(
                    "The database %s cannot be reached. Start it, or correct spring.datasource.url in lexdelta.yml of the data folder; %s"
                        .formatted(address, DOCS));
            case "28" -> Optional.of(refused());
            default -> Optional.empty();
          };
    };
  }

  private String refused() {
    return "The database %s refuses the user %s. Check spring.datasource.username in lexdelta.yml of the data folder, and the password in the environment variable SPRING_DATASOURCE_PASSWORD; %s"
        .formatted(address, user, DOCS);
  }

  private static Optional<String> sqlState(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
