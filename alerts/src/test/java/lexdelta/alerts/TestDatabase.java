package lexdelta.alerts;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real database in a file, with the migrations of all modules on the class path. */
public final class TestDatabase {
  private final JdbcDataSource source = new JdbcDataSource();

  public TestDatabase(Path folder) {
    source.setUrl(
        "jdbc:h2:file:" + folder.resolve("record").toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** Lets go of the file. */
  public void close() {
    jdbc().sql("shutdown").update();
  }
}
