package lexdelta.alerts.delivery;

import java.time.Instant;
import java.util.List;

/**
 * What one recipient is told at once.
 *
 * @param id stable: the same at every attempt
 * @param snapshot the number of the snapshot that names it: of the first change told of; 0 where it
 *     tells of none
 * @param subject one line
 * @param text for those who read plain text
 * @param html the same with colours
 * @param headers beside those every message has
 * @param createdAt when it was written, and dated
 */
public record Message(
    MessageId id,
    Recipient recipient,
    long snapshot,
    String subject,
    String text,
    String html,
    List<Header> headers,
    Instant createdAt) {
  private static final int LONGEST_SUBJECT = 300;

  public Message {
    subject = Header.oneLine(subject);
    if (subject.length() > LONGEST_SUBJECT) {
      subject = subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
    headers = List.copyOf(headers);
  }
}
