package lexdelta.searchapi.research;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of people's research.
 *
 * @param historyKept how long a search stays in its maker's history
 */
@ConfigurationProperties(value = "lexdelta.research", ignoreUnknownFields = false)
record ResearchSettings(@DefaultValue("90d") Duration historyKept) {}
