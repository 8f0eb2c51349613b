package lexdelta.alerts.catchup;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.wish.WishId;

/** The wishes that cannot be asked for, and that their owners were told so. */
@FunctionalInterface
public interface ProblemLog {
  /**
   * Keeps what stands in the way now and puts into the outbox what is said of what is new, all in one
   * transaction.
   *
   * @param found the words by wish; what is not among it is mended
   * @param letters about those that were not known before
   */
  void note(Map<WishId, String> found, Function<Map<WishId, String>, List<Message>> letters);
}
