package lexdelta.alerts;

import java.time.Duration;
import lexdelta.alerts.delivery.email.SmtpServer;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mail server, {@code lexdelta.delivery.mail.*}.
 *
 * @param host its name
 * @param port 25 between servers, 587 for submission with STARTTLS, 465 with TLS from the start
 * @param username empty where the server asks for none
 * @param password from the environment only: {@code LEXDELTA_DELIVERY_MAIL_PASSWORD}
 * @param security {@code none}, {@code starttls-if-offered}, {@code starttls} or {@code tls}
 * @param timeout to connect, to read and to write, each; at most 2 minutes
 */
public record MailSettings(
    @DefaultValue("localhost") String host,
    @DefaultValue("25") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("starttls-if-offered") SmtpServer.Security security,
    @DefaultValue("30s") Duration timeout) {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  public MailSettings {
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "lexdelta.delivery.mail.timeout must be above 0 and at most 2m, not " + timeout + ".");
    }
  }

  SmtpServer server() {
    return new SmtpServer(host, port, username, password, security, timeout);
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + ", " + security + "]";
  }
}
