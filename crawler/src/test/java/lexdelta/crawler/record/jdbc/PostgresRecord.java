package lexdelta.crawler.record.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** The record on a real PostgreSQL, in the database that belongs to a folder. */
public final class PostgresRecord extends JdbcRecord {
  public PostgresRecord(Path folder) {
    super(database(folder));
  }

  private static HikariDataSource database(Path folder) {
    var database = new HikariDataSource();
    database.setJdbcUrl(PostgresServer.shared().database(folder));
    database.setUsername(PostgresServer.USER);
    database.setPassword(PostgresServer.PASSWORD);
    return database;
  }
}
