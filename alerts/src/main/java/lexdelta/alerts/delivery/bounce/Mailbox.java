package lexdelta.alerts.delivery.bounce;

import java.time.Duration;
import java.util.Properties;

/**
 * A mailbox that is read by IMAP.
 *
 * @param tls whether the line is private from the first byte; without it only on this machine
 * @param timeout to connect, to read and to write, each
 */
public record Mailbox(
    String host, int port, String username, String password, boolean tls, Duration timeout) {

  String protocol() {
    return tls ? "imaps" : "imap";
  }

  Properties properties() {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + protocol() + "." + name, millis);
    }
    properties.setProperty("mail." + protocol() + ".ssl.checkserveridentity", "true");
    return properties;
  }

  @Override
  public String toString() {
    return username + " at " + host + ":" + port;
  }
}
