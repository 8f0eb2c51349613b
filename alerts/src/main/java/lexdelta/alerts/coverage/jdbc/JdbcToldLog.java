package lexdelta.alerts.coverage.jdbc;

import java.util.Optional;
import lexdelta.alerts.coverage.ToldLog;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The cursor in the one row of {@code coverage_cursor}. */
public final class JdbcToldLog implements ToldLog {
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  /**
   * A log in a database.
   *
   * @param outbox in the same database, so that it takes part in the transactions
   */
  public JdbcToldLog(JdbcClient jdbc, Outbox outbox, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public long cursor() {
    return jdbc.sql("select transition_number from coverage_cursor where id = 1")
        .query(Long.class)
        .single();
  }

  @Override
  public boolean append(long from, long to, Optional<Message> message) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          if (lockedCursor() != from) {
            return false;
          }
          message.ifPresent(outbox::append);
          jdbc.sql("update coverage_cursor set transition_number = :to where id = 1")
              .param("to", to)
              .update();
          return true;
        }));
  }

  private long lockedCursor() {
    return jdbc.sql("select transition_number from coverage_cursor where id = 1 for update")
        .query(Long.class)
        .single();
  }
}
