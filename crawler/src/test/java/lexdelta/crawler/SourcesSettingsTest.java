package lexdelta.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.catalogue.CatalogueEntry;
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
                "lexdelta.sources.ecfr-bulk-titles", "8,6",
                "lexdelta.sources.watched", ""));
    assertThat(settings.ecfrTitles()).isEmpty();
    assertThat(settings.ecfrBulkTitles()).containsExactlyInAnyOrder(6, 8);
    assertThat(new CrawlerConfiguration().watchedSources(settings, Catalogue.shipped()).all())
        .extracting(source -> source.id().value())
        .containsExactly("ecfr-bulk-title-6", "ecfr-bulk-title-8", "uscis-policy-manual-updates");
  }

  @Test
  void sourcesAreSwitchedOnByName() {
    SourcesSettings settings =
        settings(
            Map.of(
                "lexdelta.sources.ecfr-titles", "",
                "lexdelta.sources.policy-manual-updates", "false",
                "lexdelta.sources.watched", "uscis-newsroom"));
    assertThat(new CrawlerConfiguration().watchedSources(settings, Catalogue.shipped()).all())
        .extracting(source -> source.id().value())
        .containsExactly("uscis-newsroom");
  }

  @Test
  void theFormerNameOfTheSettingIsTakenWithAnAdvice() {
    SourcesSettings settings = settings(Map.of("lexdelta.sources.on", "uscis-newsroom"));
    assertThat(settings.named()).containsExactly("uscis-newsroom");
    assertThat(settings.advice().orElseThrow())
        .contains("Write: lexdelta.sources.watched: uscis-newsroom");
    assertThat(settings(Map.of()).named()).containsExactly("usual");
    assertThat(settings(Map.of("lexdelta.sources.watched", "")).named()).isEmpty();
    assertThat(settings(Map.of()).advice()).isEmpty();
  }

  @Test
  void bothNamesAreOneTooMany() {
    assertThatThrownBy(() ->
            settings(
                Map.of(
                    "lexdelta.sources.on", "uscis-newsroom",
                    "lexdelta.sources.watched", "uscis-forms")))
        .rootCause()
        .hasMessageContaining("Keep watched, with the names of both");
  }

  @Test
  void whatIsUsuallyOnIsProven() {
    assertThat(Catalogue.shipped().named(Set.of("usual"))).isNotEmpty();
    assertThat(Catalogue.shipped().entries())
        .filteredOn(entry -> !entry.proven())
        .noneMatch(CatalogueEntry::usual)
        .isNotEmpty();
  }

  @Test
  void unknownSourceIsRefusedWithTheNamesThereAre() {
    assertThatThrownBy(() -> Catalogue.shipped().named(Set.of("uscis-newsrom")))
        .hasMessageContaining("«uscis-newsrom»")
        .hasMessageContaining("uscis-newsroom");
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
