package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.List;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.notice.Html;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.notice.ShortLetter;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;

/**
 * Mails editions, and reminds of them. A message is named by the edition and its reader: however
 * often it is appended, it goes once.
 */
public final class DigestLetters {
  private static final String WHY =
      "You get this mail because this digest was published for you. What you have to read stands under Digests.";

  private final Outbox outbox;
  private final Links links;
  private final String domain;
  private final String channel;

  /**
   * Letters that go into the outbox.
   *
   * @param domain of this service, in Message-IDs
   * @param channel by which mail goes: {@code email}
   */
  public DigestLetters(Outbox outbox, Links links, String domain, String channel) {
    this.outbox = outbox;
    this.links = links;
    this.domain = domain;
    this.channel = channel;
  }

  /** Somebody who is to read it. */
  public record Reader(PersonId person, EmailAddress address) {}

  /**
   * An edition in both forms of a mail.
   *
   * @param html what stands within its body
   */
  public record Letter(String number, String title, String text, String html) {}

  /** The address of an edition, as mails print it. */
  public String page(String number) {
    return links.base() + "/digests/" + number;
  }

  /** The address of a page of this service, as mails print it. */
  public String address(String path) {
    return links.base() + path;
  }

  /** Appends an edition for a reader, inside the caller's transaction. */
  public void publish(Letter letter, Reader reader, Instant at) {
    Recipient to = new Recipient(reader.person(), channel, reader.address().value());
    String page = page(letter.number());
    outbox.append(
        new Message(
            MessageId.of(to, "digest\n" + letter.number(), domain),
            to,
            0,
            "[Lexdelta] Digest %s: %s".formatted(letter.number(), letter.title()),
            "%s\n\nRead and acknowledge it: %s\n\n--\n%s\n".formatted(letter.text(), page, WHY),
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5">
            %s
            <p><a href="%s">Read and acknowledge it</a></p><p style="font-size:14px">%s</p>
            </body></html>
            """
                .formatted(Html.escape(letter.title()), letter.html(), Html.escape(page), WHY),
            List.of(),
            at));
  }

  /** Appends that one was drafted by a schedule, inside the caller's transaction. */
  public void drafted(String occasion, String title, DigestId id, Reader owner, Instant at) {
    Recipient to = new Recipient(owner.person(), channel, owner.address().value());
    outbox.append(
        new ShortLetter(
                "Drafted: " + title,
                "A digest was drafted by your schedule. Look through it, write what is to be said, and publish it.",
                address("/digests/drafts/" + id.value()),
                "You get this mail because a schedule of yours drafts digests. It can be switched off under Digests.")
            .to(to, MessageId.of(to, "digest draft\n" + occasion, domain), at));
  }

  /** Appends a reminder, inside the caller's transaction. */
  public void remind(String number, String title, Reader reader, Instant at) {
    Recipient to = new Recipient(reader.person(), channel, reader.address().value());
    outbox.append(
        new ShortLetter(
                "Digest %s waits for you".formatted(number),
                "You have not acknowledged the digest “%s” yet. Read it and say so at its end."
                    .formatted(title),
                page(number),
                WHY)
            .to(to, MessageId.of(to, "digest reminder\n" + number, domain), at));
  }
}
