package lexdelta.searchapi.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import lexdelta.alerts.subscription.PersonId;

/** Who did what; appended to, never altered. */
public interface AuditLog {
  /**
   * What is appended; number and digest are given by the log.
   *
   * @see AuditEntry
   */
  record Done(
      PersonId actor,
      String actorName,
      String deed,
      String object,
      String earlier,
      String later,
      String address) {}

  /** Appends in the caller's transaction, or in one of its own. */
  void append(Done done, Instant at);

  /**
   * A page of entries, the newest first.
   *
   * @param before numbers below this one; {@link Long#MAX_VALUE} for the newest
   */
  List<AuditEntry> before(long before, int limit);

  /** All entries, the oldest first, one after the other. */
  void each(Consumer<AuditEntry> reader);

  /** The number of the newest entry; 0 when there is none. */
  long head();

  /** What {@link #each} must have ended with: the digest that the newest entry bears. */
  String headDigest();
}
