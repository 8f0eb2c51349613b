package lexdelta.searchapi.subscriptions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the log is replayed for a subscription that is not made yet.
 *
 * @param page for a person, who sees how far it has come
 * @param answer for a program, which waits for it
 */
@ConfigurationProperties(value = "lexdelta.preview", ignoreUnknownFields = false)
record PreviewSettings(@DefaultValue("2m") Duration page, @DefaultValue("10s") Duration answer) {}
