package lexdelta.alerts.delivery;

import java.time.Instant;

/** Messages that came back after a channel had accepted them. */
public interface Returns {
  /**
   * Notes that a message which was sent came back for good. Its address gets nothing more until tried
   * again.
   *
   * @param reason in the server's words
   * @return whether it is one that was sent by mail and had not come back yet
   */
  boolean cameBack(MessageId message, String reason, Instant at);
}
