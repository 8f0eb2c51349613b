package lexdelta.alerts.notice;

import java.time.Instant;
import java.util.List;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Recipient;

/**
 * A mail that says one thing and leads to one page.
 *
 * @param sentence or several
 * @param page its address
 * @param why whoever gets it gets it
 */
public record ShortLetter(String subject, String sentence, String page, String why) {
  /** The message. */
  public Message to(Recipient recipient, MessageId id, Instant at) {
    return new Message(
        id,
        recipient,
        0,
        "[Lexdelta] " + subject,
        "%s\n\n%s\n\n--\n%s\n".formatted(sentence, page, why),
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5">
        <p>%s</p><p><a href="%s">%s</a></p><p style="font-size:14px">%s</p>
        </body></html>
        """
            .formatted(
                Html.escape(subject),
                Html.escape(sentence),
                Html.escape(page),
                Html.escape(page),
                Html.escape(why)),
        List.of(),
        at);
  }
}
