package lexdelta.alerts.catchup.jdbc;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lexdelta.alerts.catchup.ProblemLog;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.wish.WishId;
import lexdelta.alerts.wish.Wishes;
import org.springframework.transaction.support.TransactionOperations;

/** Problems of wishes, with the mail about them. */
public final class JdbcProblemLog implements ProblemLog {
  private final Wishes wishes;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  public JdbcProblemLog(Wishes wishes, Outbox outbox, TransactionOperations transactions) {
    this.wishes = wishes;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public void note(
      Map<WishId, String> found, Function<Map<WishId, String>, List<Message>> letters) {
    if (found.equals(wishes.problems())) {
      return;
    }
    transactions.executeWithoutResult(
        status -> letters.apply(wishes.note(found)).forEach(outbox::append));
  }
}
