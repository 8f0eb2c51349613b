package lexdelta.alerts;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of alerts, {@code lexdelta.alerts.*}.
 *
 * @param baseUrl the service's address as readers of mails reach it; links in mails begin with it
 */
@ConfigurationProperties(value = "lexdelta.alerts", ignoreUnknownFields = false)
public record AlertsSettings(@DefaultValue("http://localhost:8080") URI baseUrl) {}
