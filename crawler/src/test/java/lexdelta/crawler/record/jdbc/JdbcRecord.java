package lexdelta.crawler.record.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.citator.jdbc.JdbcReferences;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Surveys;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.Weights;
import lexdelta.crawler.standing.Standings;
import lexdelta.crawler.standing.jdbc.JdbcStandings;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The record on a database, with the service's own migrations. */
abstract sealed class JdbcRecord implements TestRecord permits H2Record, PostgresRecord {
  private final HikariDataSource database;
  private final JdbcClient sql;

  JdbcRecord(HikariDataSource database) {
    this.database = database;
    Migrations.run(Flyway.configure().dataSource(database).load());
    sql = JdbcClient.create(database);
  }

  public JdbcClient sql() {
    return sql;
  }

  @Override
  public Snapshots snapshots() {
    return new JdbcSnapshots(sql);
  }

  @Override
  public Checks checks() {
    return new JdbcChecks(new JdbcTemplate(database));
  }

  @Override
  public Versions versions() {
    return new JdbcVersions(sql);
  }

  @Override
  public Weights weights() {
    return new JdbcWeights(sql);
  }

  @Override
  public References references() {
    return new JdbcReferences(new JdbcTemplate(database), versions());
  }

  @Override
  public Statements statements() {
    return new JdbcStatements(sql);
  }

  @Override
  public CrossChecks crossChecks() {
    return new JdbcCrossChecks(sql);
  }

  @Override
  public Surveys surveys() {
    return new JdbcSurveys(sql);
  }

  @Override
  public Changes changes() {
    return new JdbcChanges(sql);
  }

  @Override
  public Standings standings() {
    return new JdbcStandings(sql);
  }

  @Override
  public TransactionOperations transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(database));
  }

  @Override
  public void close() {
    database.close();
  }
}
