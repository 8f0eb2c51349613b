package lexdelta.searchapi.home.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class JdbcSeenTest extends SeenContract {
  @TempDir Path folder;

  @Override
  HikariDataSource open() {
    var database = new HikariDataSource();
    database.setJdbcUrl("jdbc:h2:file:" + folder.resolve("record") + ";WRITE_DELAY=0");
    database.setMaximumPoolSize(5);
    return database;
  }
}
