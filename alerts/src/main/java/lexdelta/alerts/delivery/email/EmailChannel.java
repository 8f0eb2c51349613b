package lexdelta.alerts.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.mime.Letters;

/** Sends mail through one server, a connection for each message. */
public final class EmailChannel implements Channel {
  /** What recipients of this channel say. */
  public static final String NAME = "email";

  private final SmtpServer server;
  private final Letters letters;
  private final Session session;

  public EmailChannel(SmtpServer server, Letters letters) {
    this(server, letters, "");
  }

  /**
   * The same.
   *
   * @param bounces where what cannot be delivered comes back to; empty: to the sender
   */
  public EmailChannel(SmtpServer server, Letters letters, String bounces) {
    this.server = server;
    this.letters = letters;
    Properties properties = server.properties();
    if (!bounces.isEmpty()) {
      properties.setProperty("mail.smtp.from", bounces);
    }
    this.session = Session.getInstance(properties);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome send(Message message) {
    MimeMessage mail;
    try {
      mail = letters.write(message, session);
    } catch (AddressException bad) {
      return new Refused(
          "No mail can be sent to «%s»: %s"
              .formatted(message.recipient().address(), bad.getMessage()));
    } catch (MessagingException unwritable) {
      return new Refused("It cannot be written as mail: " + Header.oneLine(unwritable.toString()));
    }
    return transmit(mail);
  }

  private Outcome transmit(MimeMessage mail) {
    try (Transport transport = session.getTransport("smtp")) {
      connect(transport);
      return hand(mail, transport);
    } catch (MessagingException down) {
      return new Unreachable("The mail server " + server + ": " + SmtpAnswer.words(down));
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (server.signsIn()) {
      transport.connect(server.host(), server.port(), server.username(), server.password());
    } else {
      transport.connect(server.host(), server.port(), null, null);
    }
  }

  private static Outcome hand(MimeMessage mail, Transport transport) {
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Accepted();
    } catch (MessagingException answer) {
      return SmtpAnswer.outcome(answer);
    }
  }
}
