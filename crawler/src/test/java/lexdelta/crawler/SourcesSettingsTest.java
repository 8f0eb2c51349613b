package lexdelta.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SourcesSettingsTest {
  private static SourcesSettings settings(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("lexdelta.sources", SourcesSettings.class);
  }

  @Test
  void titleEightIsWatchedThroughTheApiUnlessSaidOtherwise() {
    SourcesSettings settings = settings(Map.of());
    assertThat(settings.ecfrTitles()).containsExactly(8);
    assertThat(settings.ecfrBulkTitles()).isEmpty();
  }

  @Test
  void titleMovesToTheBulkFiles() {
    SourcesSettings settings =
        settings(
            Map.of(
                "lexdelta.sources.ecfr-titles", "",
                "lexdelta.sources.ecfr-bulk-titles", "8,6"));
    assertThat(settings.ecfrTitles()).isEmpty();
    assertThat(settings.ecfrBulkTitles()).containsExactlyInAnyOrder(6, 8);
    assertThat(new CrawlerConfiguration().watchedSources(settings).all())
        .extracting(source -> source.id().value())
        .containsExactly("ecfr-bulk-title-6", "ecfr-bulk-title-8", "uscis-policy-manual-updates");
  }

  @Test
  void titleInBothIsRefused() {
    assertThatThrownBy(() -> settings(Map.of("lexdelta.sources.ecfr-bulk-titles", "8")))
        .rootCause()
        .hasMessageContaining("ecfr-titles")
        .hasMessageContaining("ecfr-bulk-titles")
        .hasMessageContaining("[8]");
  }

  @Test
  void titleThatTheCodeDoesNotHaveIsRefusedByName() {
    assertThatThrownBy(() -> settings(Map.of("lexdelta.sources.ecfr-bulk-titles", "51")))
        .rootCause()
        .hasMessageContaining("lexdelta.sources.ecfr-bulk-titles names title 51");
  }
}
