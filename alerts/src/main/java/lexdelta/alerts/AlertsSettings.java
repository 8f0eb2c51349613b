package lexdelta.alerts;

import java.net.URI;
import java.time.Duration;
import lexdelta.alerts.subscription.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of alerts, {@code lexdelta.alerts.*}.
 *
 * @param baseUrl the service's address as readers of mails reach it; links in mails begin with it
 * @param administrator the e-mail address of whoever is told when a source goes dark, is late or
 *     suspect, and when it is back; empty for nobody
 * @param gather how long what is told at once waits for more, 0 to 60 minutes; 0 tells each round by
 *     itself
 */
@ConfigurationProperties(value = "lexdelta.alerts", ignoreUnknownFields = false)
public record AlertsSettings(
    @DefaultValue("http://localhost:8080") URI baseUrl,
    @DefaultValue("") String administrator,
    @DefaultValue("5m") Duration gather) {
  public AlertsSettings {
    try {
      administrator = administrator.isBlank() ? "" : new EmailAddress(administrator).value();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("lexdelta.alerts.administrator: " + e.getMessage(), e);
    }
  }
}
