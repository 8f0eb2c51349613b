package lexdelta.crawler.record.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** The record on a real H2 file, opened as the service opens it. */
public final class H2Record extends JdbcRecord {
  public H2Record(Path folder) {
    super(database(folder));
  }

  private static HikariDataSource database(Path folder) {
    var database = new HikariDataSource();
    database.setJdbcUrl(
        "jdbc:h2:file:"
            + folder.resolve("record").toAbsolutePath()
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000");
    return database;
  }
}
