package lexdelta.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchSettingsTest {
  @Test
  void defaultsArePoliteAndBounded() {
    FetchSettings settings = Fetching.settings("contact", "");
    assertThat(settings.introduction()).isEqualTo("Lexdelta/0.1");
    assertThat(settings.product()).isEqualTo("Lexdelta");
    assertThat(settings.interval("www.ecfr.gov")).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.maxBytes().toMegabytes()).isEqualTo(128);
    assertThat(settings.route()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "user-agent, two words",
    "user-agent, ''",
    "contact, 'a (b)'",
    "retries, -1",
    "total-timeout, 0s",
    "interval, -1s",
    "max-bytes, 5GB",
    "route-all-to, https://127.0.0.1",
    "route-all-to, 127.0.0.1"
  })
  void nonsenseIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> Fetching.settings(name, value))
        .rootCause()
        .hasMessageContaining("lexdelta.fetch.")
        .hasMessageContaining(name)
        .hasMessageContaining("write something like");
  }
}
