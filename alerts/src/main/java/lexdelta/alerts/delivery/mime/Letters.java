package lexdelta.alerts.delivery.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;

/** Writes messages as mail from one sender. */
public final class Letters {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String from;

  /**
   * Letters from a sender.
   *
   * @param from as in a header: {@code Lexdelta <lexdelta@example.org>}
   */
  public Letters(String from) {
    this.from = from;
  }

  /**
   * The message as mail, ready to be sent.
   *
   * @throws AddressException when the recipient's address is none, or the sender's
   */
  public MimeMessage write(Message message, Session session) throws MessagingException {
    MimeMessage mail = new Identified(session, message.id().value());
    mail.setFrom(new InternetAddress(from, true));
    mail.setRecipient(
        MimeMessage.RecipientType.TO, new InternetAddress(message.recipient().address(), true));
    mail.setSubject(message.subject(), UTF_8);
    mail.setSentDate(Date.from(message.createdAt()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    for (Header header : message.headers()) {
      mail.setHeader(header.name(), header.value());
    }
    mail.setContent(parts(message));
    mail.saveChanges();
    return mail;
  }

  private static MimeMultipart parts(Message message) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(message.text(), UTF_8, "plain");
    text.setHeader("Content-Transfer-Encoding", "quoted-printable");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), UTF_8, "html");
    html.setHeader("Content-Transfer-Encoding", "quoted-printable");
    MimeMultipart parts = new MimeMultipart("alternative");
    parts.addBodyPart(text);
    parts.addBodyPart(html);
    return parts;
  }

  /** Keeps its Message-ID, where the superclass makes a new one at each saving. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
