package lexdelta.alerts.delivery.email;

import java.time.Duration;
import java.util.Properties;

/**
 * The mail server we hand mail to.
 *
 * @param username empty where the server asks for none
 * @param security how the line is kept private
 * @param timeout to connect, to read and to write, each
 */
public record SmtpServer(
    String host, int port, String username, String password, Security security, Duration timeout) {

  /** How the line to the server is kept private. */
  public enum Security {
    /** Not at all: for a server on this machine. */
    NONE,
    /** By STARTTLS, or not at all when the server cannot (RFC 3207). */
    STARTTLS_IF_OFFERED,
    /** By STARTTLS; without it nothing is sent. */
    STARTTLS,
    /** From the first byte, usually on port 465 (RFC 8314). */
    TLS
  }

  /** Whether we must say who we are. */
  boolean signsIn() {
    return !username.isEmpty();
  }

  Properties properties() {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", Boolean.toString(signsIn()));
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (security) {
      case NONE -> {}
      case STARTTLS_IF_OFFERED -> properties.setProperty("mail.smtp.starttls.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
