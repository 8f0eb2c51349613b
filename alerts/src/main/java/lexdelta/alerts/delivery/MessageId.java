package lexdelta.alerts.delivery;

import java.util.regex.Pattern;
import lexdelta.crawler.record.Sha256;

/**
 * What a message is known by everywhere, in the form of RFC 5322, section 3.6.4: {@code
 * <hash@domain>}. The same person, channel, recipient and matter always give the same one.
 */
public record MessageId(String value) {
  private static final Pattern FORM = Pattern.compile("<[a-z0-9.-]+@[A-Za-z0-9.-]+>");

  public MessageId {
    if (value.length() > 200 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a Message-ID: «" + value + "»");
    }
  }

  /**
   * The id of the message that tells one recipient of one snapshot, or of several of which it is
   * the first told.
   *
   * @param domain of this service, such as {@code lexdelta.example.org}
   */
  public static MessageId of(Recipient recipient, long snapshot, String domain) {
    return of(recipient, Long.toString(snapshot), domain);
  }

  /**
   * The id of the message that tells one recipient something else.
   *
   * @param told names it, and is no number
   */
  public static MessageId of(Recipient recipient, String told, String domain) {
    String what =
        String.join(
            "\n", recipient.person().value(), told, recipient.channel(), recipient.address());
    return new MessageId("<" + Sha256.of(what).hex().substring(0, 40) + "@" + domain + ">");
  }

  /** The part before the @, the same for no other message of this service. */
  public String hash() {
    return value.substring(1, value.indexOf('@'));
  }

  @Override
  public String toString() {
    return value;
  }
}
