package lexdelta.alerts.reminder;

import java.time.Instant;
import java.util.List;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Recipient;

/** Stated days that wait until they are told, and in which message each was. */
public interface DueDays {
  /** Adds days that wait from now on. Takes part in the transaction of the caller. */
  void append(List<DueDay> days);

  /**
   * The recipients for whom a day is due, in order; none whose address a server refused, and none for
   * what a pause holds back.
   *
   * @param by what is due by then
   */
  List<Recipient> due(Instant by);

  /**
   * What waits for a recipient, the nearest day first.
   *
   * @param by what is due by then
   */
  List<DueDay> pending(Recipient recipient, Instant by);

  /**
   * Notes that a message tells a day. Takes part in the transaction of the caller.
   *
   * @return whether it still waited
   */
  boolean told(DueDay day, MessageId message, Instant at);

  /**
   * Notes that a day is not told: nobody wants it any more, or its document states it no longer. Takes
   * part in the transaction of the caller.
   *
   * @return whether it still waited
   */
  boolean dropped(DueDay day, Instant at);
}
