package lexdelta.alerts.delivery;

import java.time.Instant;
import java.util.List;
import lexdelta.alerts.subscription.PersonId;

/** Messages with invented text. */
public final class SampleMessages {
  private SampleMessages() {}

  public static Message to(String address, long snapshot) {
    return to(
        new Recipient(new PersonId("anna"), "email", address), snapshot, "Sample “subject” — ä");
  }

  public static Message to(Recipient recipient, long snapshot, String subject) {
    return new Message(
        MessageId.of(recipient, snapshot, "lexdelta.example.org"),
        recipient,
        snapshot,
        subject,
        "Sample text with “quotes” and ä.\n",
        "<html><body><p>Sample HTML with “quotes” and ä.</p></body></html>\n",
        List.of(
            new Header("List-Id", "Lexdelta changes <changes.lexdelta.example.org>"),
            new Header("List-Unsubscribe", "<https://lexdelta.example.org/unsubscribe/abc>"),
            new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")),
        Instant.parse("2025-06-27T14:03:00Z"));
  }
}
