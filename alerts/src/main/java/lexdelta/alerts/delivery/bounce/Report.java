package lexdelta.alerts.delivery.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says of a message that it could not deliver for good: a report of RFC 3462 with
 * the delivery status of RFC 3464.
 *
 * @param message the Message-ID of what was returned
 * @param reason in the server’s words
 */
record Report(MessageId message, String reason) {
  /** So much is read of a part: what matters stands in its first lines. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final int MOST_REASON = 500;
  private static final Pattern BLANK_LINE = Pattern.compile("(?:\r?\n){2,}");

  /** The report that a mail is; empty of any other mail, of delays, and of what cannot be read. */
  static Optional<Report> of(Part mail) throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report")
        || !(mail.getContent() instanceof MimeMultipart parts)) {
      return Optional.empty();
    }
    Optional<String> reason = Optional.empty();
    Optional<MessageId> message = Optional.empty();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        reason = refused(read(part));
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        message = messageId(read(part));
      }
    }
    if (reason.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Report(message.get(), reason.get()));
  }

  private static byte[] read(BodyPart part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** Why the one recipient that each of our messages has was refused; empty unless it was for good. */
  private static Optional<String> refused(byte[] status) throws MessagingException {
    String all = new String(status, StandardCharsets.ISO_8859_1);
    for (String block : BLANK_LINE.split(all)) {
      InternetHeaders fields = headers(block.getBytes(StandardCharsets.ISO_8859_1));
      String action = field(fields, "Action");
      String code = field(fields, "Status");
      if (action.toLowerCase(Locale.ROOT).equals("failed") && code.startsWith("5")) {
        String words = field(fields, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", "");
        String reason = "came back: " + (words.isEmpty() ? "status " + code : words);
        return Optional.of(reason.substring(0, Math.min(MOST_REASON, reason.length())));
      }
    }
    return Optional.empty();
  }

  private static Optional<MessageId> messageId(byte[] returned) throws MessagingException {
    try {
      return Optional.of(new MessageId(field(headers(returned), "Message-ID")));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static InternetHeaders headers(byte[] bytes) throws MessagingException {
    return new InternetHeaders(new ByteArrayInputStream(bytes));
  }

  private static String field(InternetHeaders headers, String name) {
    @Nullable String value = headers.getHeader(name, null);
    return value == null ? "" : Header.oneLine(value);
  }
}
