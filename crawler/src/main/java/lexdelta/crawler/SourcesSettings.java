package lexdelta.crawler;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which sources are watched.
 *
 * @param ecfrTitles titles of the eCFR, 1 to 50
 * @param policyManualUpdates whether the list of updates to the USCIS Policy Manual is
 */
@ConfigurationProperties(prefix = "lexdelta.sources", ignoreUnknownFields = false)
public record SourcesSettings(
    @DefaultValue("8") Set<Integer> ecfrTitles, @DefaultValue("true") boolean policyManualUpdates) {
  public SourcesSettings {
    ecfrTitles = Set.copyOf(ecfrTitles);
    for (int title : ecfrTitles) {
      if (title < 1 || title > 50) {
        throw new IllegalArgumentException(
            "lexdelta.sources.ecfr-titles names title %d; the CFR has titles 1 to 50."
                .formatted(title));
      }
    }
  }
}
