package lexdelta.searchapi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SearchTest {
  private final SampleWindow window = SampleWindow.shared();

  @Test
  void anAnswerSaysHowTheQueryWasReadAndMarksWhatItMatched() {
    Document page = Page.of(window.get("/search?q=hardship"), 200);
    assertThat(page.select(".read-as").text()).startsWith("Read as: ").contains("hardship");
    assertThat(page.select(".count").text()).isEqualTo("1 passage as of 2025-07-01");
    assertThat(page.select(".hits h3 a").attr("href")).isEqualTo("/title-8/section-999.4/a");
    assertThat(page.select(".hits mark").text()).isEqualTo("hardship");
    assertThat(page.select(".hits .context").text()).startsWith("Title 8 ›");
    assertThat(page.select(".hits .validity").text()).isEqualTo("in the record from 2025-05-06 on");
  }

  @Test
  void aDayFindsTheTextOfThatDayAndLeadsToIt() {
    Document page = Page.of(window.get("/search?q=permit+valid&asOf=2025-04-15"), 200);
    assertThat(page.select(".snippet").text()).contains("seven years");
    assertThat(page.select(".hits h3 a").attr("href"))
        .isEqualTo("/on/2025-04-15/title-8/section-999.2/a/1");
    assertThat(page.select(".hits h3 .citation").first().text()).isEqualTo("8 CFR 999.2(a)(1)");
    assertThat(page.select(".validity").first().text())
        .isEqualTo("in the record from 2025-04-01 to 2025-05-05");
    assertThat(page.select("#asOf").val()).isEqualTo("2025-04-15");
  }

  @Test
  void aCitationWithLabelsFindsItsProvisionByTheOutline() {
    Document deep = Page.of(window.get("/search?q=8+CFR+999.5%28a%29%281%29%28i%29%28B%29"), 200);
    assertThat(deep.select(".hits h3 a").first().attr("href"))
        .isEqualTo("/title-8/section-999.5/a/1/i/B");
    Document letter = Page.of(window.get("/search?q=8+CFR+999.5%28i%29"), 200);
    assertThat(letter.select(".hits h3 a").first().attr("href"))
        .as("a letter after (h), not a numeral")
        .isEqualTo("/title-8/section-999.5/i");
    assertThat(letter.select(".hits h3 .citation").first().text()).isEqualTo("8 CFR 999.5(i)");
  }

  @Test
  void pagesFollowEachOther() {
    Document first = Page.of(window.get("/search?q=plural"), 200);
    assertThat(first.select(".hits li")).hasSize(20);
    assertThat(first.select(".paging").text()).contains("1–20 of 30");
    String next = first.select(".paging a[rel=next]").attr("href");
    Document second = Page.of(window.get(next), 200);
    assertThat(second.select(".hits li")).hasSize(10);
    assertThat(second.select(".hits").attr("start")).isEqualTo("21");
    assertThat(second.select(".paging a[rel=next]")).isEmpty();
  }

  @Test
  void aMistakeIsMarkedWhereItIsAndTheTextIsKept() {
    Document page = Page.of(window.get("/search?q=permit+and+(fee+or+%22cost"), 400);
    assertThat(page.select("#q").val()).isEqualTo("permit and (fee or \"cost");
    assertThat(page.select("#q").attr("aria-describedby")).isEqualTo("mistake");
    assertThat(page.select("#mistake mark").text()).isEqualTo("\"");
    assertThat(page.select("#mistake .typed").text()).contains("permit and (fee or \"cost");
  }

  @Test
  void aConnectorThatDoesNotFitIsMarkedWhole() {
    Document page = Page.of(window.get("/search?q=permit+%2Fs"), 400);
    assertThat(page.select("#mistake mark").text()).isEqualTo("/s");
  }

  @Test
  void aCitationTypedAloneLeadsToWhereItsProvisionBegins() {
    assertThat(leadsTo("8 CFR 999.5(a)")).isEqualTo("/on/2025-07-01/title-8/section-999.5/a");
    assertThat(leadsTo("8 CFR 999.5(a)(1)(i)"))
        .isEqualTo("/on/2025-07-01/title-8/section-999.5/a/1/i");
    assertThat(leadsTo("8 CFR 999.5")).isEqualTo("/on/2025-07-01/title-8/section-999.5");
  }

  private String leadsTo(String citation) {
    return window
        .get("/search?go=1&q=" + URLEncoder.encode(citation, StandardCharsets.UTF_8))
        .headers()
        .firstValue("Location")
        .map(it -> URI.create(it).getPath())
        .orElse("nowhere");
  }

  @Test
  void aBadDayIsSaidAtTheDay() {
    Document page = Page.of(window.get("/search?q=permit&asOf=2025-02-30"), 400);
    assertThat(page.select("#asOf").attr("aria-describedby")).isEqualTo("bad-day");
    assertThat(page.select("#bad-day").text()).contains("2025-02-30");
  }

  @Test
  void nothingFoundSaysWhatToTry() {
    Document page = Page.of(window.get("/search?q=nowhere"), 200);
    assertThat(page.select(".count").text()).startsWith("Nothing found");
    assertThat(page.select(".notice").text()).contains("fewer words").contains("another day");
  }

  @Test
  void thePageSaysWhatThereIsAndWhenItWasLastChecked() {
    String holdings = Page.of(window.get("/search"), 200).select(".holdings").text();
    assertThat(holdings)
        .contains("39 changes")
        .contains("eCFR title 8 (sample): checked 2025-07-01 08:00 EDT")
        .contains("checked 2025-07-01 08:00 EDT: blocked")
        .contains("never checked");
  }

  @Test
  void anEmptyRecordSaysWhatToDo() {
    try (SampleWindow empty = SampleWindow.empty()) {
      Document page = Page.of(empty.get("/search"), 200);
      assertThat(page.select(".notice").text()).contains("The record is empty");
      assertThat(page.select(".notice a").attr("href")).isEqualTo("/sources");
      Page.of(empty.get("/changes"), 200);
      Page.of(empty.get("/sources"), 200);
      Page.of(empty.get("/search?q=permit"), 200);
    }
  }

  @Test
  void aSourceThatIsNotWatchedIsNamed() {
    Document page = Page.of(window.get("/search?q=permit+and+src(ecfr-title-9)"), 200);
    assertThat(page.select(".note").text())
        .startsWith("Not watched: ecfr-title-9. The sources that are: ecfr-title-8, ");
    assertThat(Page.of(window.get("/search?q=permit+and+src(ECFR-title-8)"), 200).select(".note"))
        .isEmpty();
    assertThat(window.get("/api/search?q=permit+or+src(elsewhere)").body())
        .contains("\"note\":\"Not watched: elsewhere.");
  }

  @Test
  void programsGetTheSameAnswer() {
    var answer = window.get("/api/search?q=hardship&asOf=2025-06-01&limit=5");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body())
        .contains("\"query\":\"hardship\"")
        .contains("\"asOf\":\"2025-06-01\"")
        .contains("\"total\":1")
        .contains("\"document\":\"/us/cfr/t8/s999.4\"")
        .contains("{\"text\":\"hardship\",\"matched\":true}")
        .contains("\"validUntil\":null")
        .contains("\"provisionCitation\":\"8 CFR 999.4(a)\"")
        .contains("\"provisionAddress\":\"/us/cfr/t8/s999.4/a\"")
        .contains("\"address\":\"/on/2025-06-01/title-8/section-999.4/a\"");
  }
}
