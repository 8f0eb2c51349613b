package lexdelta.alerts.subscription.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.jdbc.JdbcAlertLog;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.event.jdbc.JdbcToldEvents;
import lexdelta.alerts.reminder.jdbc.JdbcDueDays;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.wish.Wish;
import lexdelta.crawler.record.jdbc.PostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the version before left: subscriptions to topics only, and alerts told when they were found. */
class OlderSubscriptionsTest {
  private static final UnsubscribeToken TOKEN =
      new UnsubscribeToken("abcdefghijklmnopqrstuvwxyzABCDEF");

  @TempDir Path folder;

  @Test
  void onH2TheyGoOn() {
    goOn("jdbc:h2:file:" + folder.resolve("record").toAbsolutePath(), "sa", "");
  }

  @Test
  @Tag("slow")
  void onPostgresTheyGoOn() {
    goOn(PostgresServer.shared().database(folder), PostgresServer.USER, PostgresServer.PASSWORD);
  }

  private static void goOn(String url, String user, String password) {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(url);
      source.setUsername(user);
      source.setPassword(password);
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration")
          .target("105")
          .load()
          .migrate();
      JdbcClient jdbc = JdbcClient.create(source);
      leave(jdbc);
      Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
      JdbcSubscriptions subscriptions =
          new JdbcSubscriptions(jdbc, new MovableClock(), new SecureRandom());
      check(subscriptions.active(), subscriptions.withToken(TOKEN));
      JdbcAlertLog alerts =
          new JdbcAlertLog(
              jdbc,
              new JdbcOutbox(jdbc),
              new JdbcToldEvents(jdbc),
              new JdbcDueDays(jdbc),
              new TransactionTemplate(new JdbcTransactionManager(source)));
      PersonId anna = new PersonId("anna");
      assertThat(alerts.of(anna, 9))
          .singleElement()
          .satisfies(alert -> {
            assertThat(alert.outcome()).isEqualTo(Alert.Outcome.TOLD);
            assertThat(alert.reasons()).containsExactly("“x” in what changed");
          });
      assertThat(alerts.due(new MovableClock().instant().plus(Duration.ofDays(9999)))).isEmpty();
      assertThat(
              alerts.told(
                  new Recipient(anna, "email", "anna@example.org"), Set.of(new EventId("e1"))))
          .hasSize(1);
    }
  }

  private static void check(List<Subscription> active, List<Subscription> withToken) {
    assertThat(active)
        .singleElement()
        .satisfies(held -> {
          assertThat(held.terms().wish()).isEqualTo(new Wish.OfTopic(new TopicId("hares")));
          assertThat(held.terms().cadence()).isEqualTo(Cadence.AT_ONCE);
          assertThat(held.address().value()).isEqualTo("anna@example.org");
          assertThat(held.token()).isEqualTo(TOKEN);
        });
    assertThat(withToken).isEqualTo(active);
  }

  private static void leave(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into topic (id, title, description, query, citations, sources, removed)
            values ('hares', 'Hares', '', 'hare', '', '', false)
            """)
        .update();
    jdbc.sql(
            """
            insert into subscription (owner, topic, address, address_key, created_at, active, token)
            values ('anna', 'hares', 'anna@example.org', 'anna@example.org',
              timestamp with time zone '2025-01-01 12:00:00+00', true, :token)
            """)
        .param("token", TOKEN.value())
        .update();
    jdbc.sql(
            """
            insert into alert (change_number, subscription, person, snapshot, why, created_at)
            select 7, s.id, 'anna', 3, '“x” in what changed', s.created_at from subscription s
            """)
        .update();
    jdbc.sql(
            """
            insert into told_place (change_number, event, document, first_seen_on, figures, said)
            values (7, 'e1', '/us/sample', date '2025-01-01', 'f', '')
            """)
        .update();
  }
}
