package lexdelta.alerts;

import java.time.Duration;
import java.util.Optional;
import lexdelta.alerts.delivery.bounce.Mailbox;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mailbox to which mail comes back, {@code lexdelta.delivery.bounces.*}.
 *
 * @param address in the envelope of each mail; empty: that of the sender
 * @param host of the mailbox, by IMAP; empty: none is read
 * @param port 993 with TLS, 143 without
 * @param username at the mailbox; empty: the address
 * @param password from the environment only: {@code LEXDELTA_DELIVERY_BOUNCES_PASSWORD}
 * @param tls whether the line is private from the first byte
 */
public record BouncesSettings(
    @DefaultValue("") String address,
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("true") boolean tls) {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  public BouncesSettings {
    if (!host.isEmpty() && address.isEmpty()) {
      throw new IllegalArgumentException(
          "lexdelta.delivery.bounces.host names a mailbox, but no address says which mail comes back"
              + " there. Set lexdelta.delivery.bounces.address.");
    }
  }

  /** The mailbox; empty where none is read. */
  Optional<Mailbox> mailbox() {
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mailbox(
                host, port, username.isEmpty() ? address : username, password, tls, TIMEOUT));
  }

  @Override
  public String toString() {
    return "BouncesSettings[" + address + ", " + host + ":" + port + "]";
  }
}
