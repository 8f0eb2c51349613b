package lexdelta.searchapi.search;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts the transactions that wrote something since the start. What was read of the record while
 * the count stays the same still holds: one process at a time writes to it, and all that it writes
 * of texts and their standing it writes in transactions.
 */
final class RecordTurns implements TransactionExecutionListener {
  private final AtomicLong count = new AtomicLong();

  /** The count, told before the writer knows that it has written. */
  long now() {
    return count.get();
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (!transaction.isReadOnly()) {
      count.incrementAndGet();
    }
  }
}
