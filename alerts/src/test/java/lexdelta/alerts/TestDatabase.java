package lexdelta.alerts;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import lexdelta.crawler.record.jdbc.PostgresServer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real database that belongs to a folder, with the migrations of all modules. */
public final class TestDatabase {
  private final HikariDataSource source = new HikariDataSource();

  private TestDatabase(String url, String user, String password) {
    source.setJdbcUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
  }

  /** An H2 file in the folder, on disk when a commit returns, as the service has it. */
  public static TestDatabase onH2(Path folder) {
    return new TestDatabase(
        "jdbc:h2:file:" + folder.resolve("record").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
  }

  /** A database of the PostgreSQL of the tests. */
  public static TestDatabase onPostgres(Path folder) {
    return new TestDatabase(
        PostgresServer.shared().database(folder), PostgresServer.USER, PostgresServer.PASSWORD);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** Lets go of it. */
  public void close() {
    source.close();
  }
}
