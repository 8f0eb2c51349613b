package lexdelta.searchapi.sources;

import static org.assertj.core.api.Assertions.assertThat;

import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private final SampleWindow window = SampleWindow.shared();

  @Test
  void whoLooksForCoverageIsLedToTheSources() {
    var answer = window.get("/coverage");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("/sources"));
  }

  @Test
  void silenceIsNeverAmbiguousAndTheWorstComesFirst() {
    Document page = Page.of(window.get("/sources"), 200);
    assertThat(page.select(".source")).hasSize(3);
    assertThat(page.select(".source").get(0).text())
        .contains("Policy Manual updates (sample) suspect")
        .contains("Since 2025-07-01 11:04 EDT")
        .contains("blocked")
        .contains("Wait an hour")
        .contains("due 2025-07-01 12:00 EDT")
        .contains("Change 9");
    assertThat(page.select(".source").get(1).text())
        .contains("A source never checked (sample) late")
        .contains("never checked");
    assertThat(page.select(".source").get(2).text())
        .contains("eCFR title 8 (sample) covered")
        .contains("2025-07-01 08:00 EDT")
        .contains("nothing moved")
        .contains("up to date as of 2025-06-27")
        .contains("listed 1: 1 changed in words, 1 not listed");
    assertThat(page.select(".source").get(2).select("a[href=/title-8/section-999.4]")).hasSize(1);
    assertThat(page.select(".badge.trouble")).hasSize(2);
  }

  @Test
  void gapsAreDrawnAndSaidAndStandInTheTable() {
    Document page = Page.of(window.get("/sources"), 200);
    assertThat(page.select(".source").get(0).select("svg.strip rect.gap")).hasSize(1);
    assertThat(page.select(".source").get(0).select("svg.strip").attr("aria-label"))
        .isEqualTo(
            "One gap since 2025-06-30 04:00 EDT, when it was first watched: 31 hours, from"
                + " 2025-06-30 04:00 EDT.");
    assertThat(page.select(".source").get(1).select("svg")).as("never looked at").isEmpty();
    assertThat(page.select(".source").get(2).select("svg.strip rect.gap")).isEmpty();
    assertThat(page.select(".source").get(2).select("svg.strip rect.seen").attr("x"))
        .as("nothing is told of the days before it was watched")
        .isEqualTo("995.7");
    assertThat(page.select("details tbody tr").get(2).text())
        .contains("eCFR title 8 (sample) covered")
        .contains("No gap since 2025-07-01 08:00 EDT");
    assertThat(Page.of(window.get("/sources/uscis-policy-updates"), 200).select("svg.strip"))
        .hasSize(1);
  }

  @Test
  void everyPageSaysHowWellWeWatch() {
    for (String path : new String[] {"/", "/changes", "/sources", "/problems"}) {
      assertThat(Page.of(window.get(path), 200).select(".coverage").text())
          .isEqualTo("3 sources checked, 0 dark, 1 suspect, 1 late, no full round yet");
    }
    assertThat(Page.of(window.get("/nothing-here"), 404).select(".coverage").text())
        .startsWith("3 sources");
  }

  @Test
  void aSourceHasItsHistory() {
    Document page = Page.of(window.get("/sources/uscis-policy-updates"), 200);
    assertThat(page.select("main").text())
        .contains("suspect")
        .contains("In the last thirty days: 1 × fetched, 1 × blocked.")
        .contains("2025-07-01 (UTC)")
        .contains("Change 9");
    assertThat(page.select("a[rel=prev]").attr("href"))
        .isEqualTo("/sources/uscis-policy-updates?day=2025-06-30");
    assertThat(page.select("a[rel=next]")).as("tomorrow is still to come").isEmpty();
    Document before = Page.of(window.get("/sources/uscis-policy-updates?day=2025-06-30"), 200);
    assertThat(before.select("main").text()).contains("The list of updates is new.");
    assertThat(before.select("a[rel=next]")).hasSize(1);
    assertThat(window.get("/sources/uscis-policy-updates?day=2025-07-02").statusCode())
        .isEqualTo(400);
    assertThat(Page.of(window.get("/sources/Nobody%20here"), 404).text()).contains("Nobody here");
  }

  @Test
  void programsSeeTheSame() {
    assertThat(window.get("/api/sources").body())
        .contains("\"summary\":\"3 sources checked, 0 dark, 1 suspect, 1 late, no full round yet\"")
        .contains("\"id\":\"ecfr-title-8\"")
        .contains("\"outcome\":\"NOT_MODIFIED\"")
        .contains("\"seen\":false")
        .contains("\"lastCheck\":null")
        .contains("\"state\":\"SUSPECT\"")
        .contains("\"nextCheck\":\"2025-07-01T16:00:00Z\"")
        .contains("\"unexplained\":[\"/us/cfr/t8/s999.4\"]");
    assertThat(window.get("/api/sources/uscis-policy-updates").body())
        .contains("\"outcomes\":{\"FETCHED\":1,\"BLOCKED\":1}")
        .contains("\"before\":null");
    assertThat(window.get("/api/sources/nobody").statusCode()).isEqualTo(404);
  }
}
