package lexdelta.alerts.delivery;

/** A way to reach people. Safe for use by several threads. */
public interface Channel {
  /** What recipients' {@link Recipient#channel()} says, such as {@code email}. */
  String name();

  /** Hands a message over. Expected failures are outcomes, not exceptions. */
  Outcome send(Message message);

  /** What came of an attempt. */
  sealed interface Outcome {}

  /** It is on its way; from here on it is not ours to repeat. */
  record Accepted() implements Outcome {}

  /**
   * This message cannot be sent now, but perhaps later.
   *
   * @param reason for a person to read
   */
  record Deferred(String reason) implements Outcome {}

  /** Nothing can be sent this way now: no server, or it does not let us in. */
  record Unreachable(String reason) implements Outcome {}

  /** This message will never be accepted. */
  record Refused(String reason) implements Outcome {}
}
