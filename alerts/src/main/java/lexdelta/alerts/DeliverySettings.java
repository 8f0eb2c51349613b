package lexdelta.alerts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of delivery, {@code lexdelta.delivery.*}.
 *
 * @param channel by which new messages go: as e-mail, or as files to try the service without a
 *     mail server; messages that wait keep the one they were written for
 * @param from the sender, as mail programs show it: {@code Lexdelta <lexdelta@example.org>}
 * @param domain of this service, in Message-IDs and list names; do not change it later, or a message
 *     that is sent again will pass for a new one
 * @param folder where messages are written as files
 * @param mail the server that e-mail is handed to
 * @param allowedAddresses hosts and addresses inside the house that webhooks may be posted to
 */
@ConfigurationProperties(value = "lexdelta.delivery", ignoreUnknownFields = false)
public record DeliverySettings(
    @DefaultValue("email") Way channel,
    @DefaultValue("Lexdelta <lexdelta@localhost>") String from,
    @DefaultValue("lexdelta.localhost") String domain,
    @DefaultValue("./lexdelta-data/mail") Path folder,
    @DefaultValue MailSettings mail,
    @DefaultValue List<String> allowedAddresses) {

  public DeliverySettings {
    allowedAddresses = List.copyOf(allowedAddresses);
  }

  /** How messages go. */
  public enum Way {
    EMAIL,
    FILE;

    /** The name of the channel. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
