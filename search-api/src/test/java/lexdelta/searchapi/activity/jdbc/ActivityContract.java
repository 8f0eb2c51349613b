package lexdelta.searchapi.activity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.record.jdbc.Migrations;
import lexdelta.searchapi.activity.Activity;
import lexdelta.searchapi.activity.Activity.Counted;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database owes to {@link Activity}. */
abstract class ActivityContract {
  private static final TopicId FEES = new TopicId("fees");
  private static final TopicId VISAS = new TopicId("visas");
  private static final YearMonth MAY = YearMonth.parse("2025-05");

  private HikariDataSource database;
  private Activity activity;

  abstract HikariDataSource open();

  @BeforeEach
  void migrate() {
    database = open();
    Migrations.run(Flyway.configure().dataSource(database).load());
    JdbcClient sql = JdbcClient.create(database);
    activity = new JdbcActivity(sql, new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsAddUpUntilTheTopicIsAnother() {
    activity.add(FEES, new Counted("a", 5), Map.of(MAY, 2));
    activity.add(FEES, new Counted("a", 9), Map.of(MAY, 1, MAY.plusMonths(1), 4));
    activity.add(VISAS, new Counted("b", 9), Map.of());
    assertThat(activity.counted())
        .containsOnly(Map.entry(FEES, new Counted("a", 9)), Map.entry(VISAS, new Counted("b", 9)));
    assertThat(activity.since(MAY).get(FEES)).isEqualTo(Map.of(MAY, 3, MAY.plusMonths(1), 4));
    assertThat(activity.since(MAY.plusMonths(1)).get(FEES)).containsOnlyKeys(MAY.plusMonths(1));
    activity.add(FEES, new Counted("c", 3), Map.of(MAY, 7));
    assertThat(activity.since(MAY).get(FEES)).isEqualTo(Map.of(MAY, 7));
    activity.keepOnly(List.of(VISAS));
    assertThat(activity.counted()).containsOnlyKeys(VISAS);
    assertThat(activity.since(MAY)).isEmpty();
  }
}
