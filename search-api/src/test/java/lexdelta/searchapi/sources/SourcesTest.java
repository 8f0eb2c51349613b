package lexdelta.searchapi.sources;

import static org.assertj.core.api.Assertions.assertThat;

import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private final SampleWindow window = SampleWindow.shared();

  @Test
  void silenceIsNeverAmbiguous() {
    Document page = Page.of(window.get("/sources"), 200);
    assertThat(page.select(".source")).hasSize(3);
    assertThat(page.select(".source").get(0).text())
        .contains("2025-07-01 08:00 EDT")
        .contains("nothing moved")
        .contains("up to date as of 2025-06-27");
    assertThat(page.select(".source").get(1).text())
        .contains("blocked")
        .contains("Wait an hour")
        .contains("Change 9");
    assertThat(page.select(".source").get(2).text()).contains("never checked");
    assertThat(page.select(".badge.trouble")).hasSize(2);
  }

  @Test
  void programsSeeTheSame() {
    assertThat(window.get("/api/sources").body())
        .contains("\"id\":\"ecfr-title-8\"")
        .contains("\"outcome\":\"NOT_MODIFIED\"")
        .contains("\"seen\":false")
        .contains("\"lastCheck\":null");
  }
}
