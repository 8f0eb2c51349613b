package lexdelta.searchapi.home.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import lexdelta.crawler.record.jdbc.PostgresServer;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcSeenOnPostgresTest extends SeenContract {
  @Override
  HikariDataSource open() {
    var database = new HikariDataSource();
    String name = "seen_" + UUID.randomUUID().toString().replace("-", "");
    database.setJdbcUrl(PostgresServer.shared().database(name));
    database.setUsername(PostgresServer.USER);
    database.setPassword(PostgresServer.PASSWORD);
    database.setMaximumPoolSize(5);
    return database;
  }
}
