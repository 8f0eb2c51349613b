package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private final SampleWindow window = SampleWindow.shared();

  @Test
  void aDayShowsTheTextOfThatDay() {
    assertThat(body("/on/2025-03-31/title-8/section-999.2")).contains("at most six years");
    assertThat(body("/on/2025-04-01/title-8/section-999.2")).contains("at most seven years");
    assertThat(body("/title-8/section-999.2")).contains("seven years").contains("Premium");
  }

  private String body(String path) {
    return Page.of(window.get(path), 200).select(".law .body").text();
  }

  @Test
  void amendmentsToComeStandApartFromTheText() {
    Document page = Page.of(window.get("/title-8/section-999.2"), 200);
    assertThat(page.select("aside.pending h2").text()).isEqualTo("Pending: not text yet");
    assertThat(page.select("aside.pending").text()).contains("effective Dec. 31, 2025");
    assertThat(page.select(".law").text()).doesNotContain("Dec. 31, 2025");
    assertThat(page.select(".beside-text").text()).contains("99 SR 77");
  }

  @Test
  void apartFromTheTextAPendingAmendmentHasItsTimelineAsAList() {
    Document page = Page.of(window.get("/title-8/section-999.2"), 200);
    Element amendment = page.select("aside.pending .amendment").last();
    assertThat(amendment.select("h3").text())
        .isEqualTo("Pending amendment 99 FR 10 (Mar. 3, 2025)");
    assertThat(amendment.select("p").text()).isEqualTo("Delayed. Expected on Dec. 1, 2025.");
    assertThat(amendment.select("ol").attr("aria-labelledby"))
        .isEqualTo(amendment.select("h3").attr("id"));
    assertThat(amendment.select("li time").eachAttr("datetime"))
        .containsExactly("2025-03-03", "2025-03-28", "2025-04-30");
    assertThat(amendment.select("li").last().text())
        .isEqualTo(
            "Apr. 30, 2025: further delayed until Dec. 1, 2025 (99 FR 30). This amendment was"
                + " further delayed until Dec. 1, 2025, at 99 FR 30, Apr. 30, 2025.");
    assertThat(page.select("aside.pending [id^=/]")).hasSize(5);
    assertThat(Page.of(window.get("/on/2025-04-20/title-8/section-999.2"), 200).select(".pending"))
        .isEmpty();
  }

  @Test
  void theApiGivesPendingAmendmentsOfTheDay() {
    String address = "/api/documents/us/cfr/t8/s999.2";
    assertThat(window.get(address).body())
        .contains(
            "{\"citation\":\"99 FR 10\",\"publishedOn\":\"2025-03-03\",\"status\":\"DELAYED\","
                + "\"expectedOn\":\"2025-12-01\",\"timeline\":[{\"kind\":\"PUBLISHED\"")
        .contains("{\"citation\":null,\"publishedOn\":null,\"status\":\"UNCLEAR\"");
    assertThat(window.get(address + "?on=2025-04-20").body()).contains("\"pendingAmendments\":[]");
  }

  @Test
  void emphasisTablesAndLevelsAreKept() {
    Document page = Page.of(window.get("/title-8/section-999.2"), 200);
    assertThat(page.select("[id=/a] em").text()).isEqualTo("General.");
    assertThat(page.select("tr")).hasSize(3);
    assertThat(page.select("tr").last().select("th, td")).hasSize(3);
    assertThat(page.select("[id=/a/1]").attr("class")).isEqualTo("level-2");
    assertThat(page.select("[id=/a/1/ii/A]").attr("class")).isEqualTo("level-4");
    Document deep = Page.of(window.get("/title-8/section-999.5"), 200);
    assertThat(deep.select("[id=/a/1/ii]").attr("class")).isEqualTo("level-3");
    assertThat(deep.select("[id=/i]").attr("class")).isEqualTo("level-1");
  }

  @Test
  void versionsLeadToTheirDaysAndToWhatChanged() {
    Document page = Page.of(window.get("/on/2025-04-20/title-8/section-999.2"), 200);
    assertThat(page.select(".timeline li")).hasSize(3);
    assertThat(page.select(".timeline .shown").text())
        .contains("2025-04-01 to 2025-05-05")
        .contains("shown here");
    assertThat(page.select(".timeline .days a").eachAttr("href"))
        .containsExactly(
            "/on/2025-05-06/title-8/section-999.2",
            "/on/2025-04-01/title-8/section-999.2",
            "/on/2024-01-01/title-8/section-999.2");
    assertThat(page.select(".timeline .compare").eachAttr("href"))
        .containsExactly(
            "/compare/2025-04-01/to/2025-05-06/title-8/section-999.2",
            "/compare/2024-01-01/to/2025-04-01/title-8/section-999.2");
  }

  @Test
  void eachVersionSaysWhatBroughtItAndWhatThatWeighs() {
    Document page = Page.of(window.get("/title-8/section-999.2"), 200);
    assertThat(page.select(".timeline .seen").eachText())
        .element(1)
        .asString()
        .contains("the publisher changed it")
        .contains("weight 0.85 (period)");
    assertThat(page.select(".timeline .seen").eachText())
        .element(2)
        .asString()
        .contains("weight 1.00 (new document)");
    assertThat(window.get("/api/documents/us/cfr/t8/s999.2/versions").body())
        .contains("\"cause\":\"PUBLISHER\",\"weight\":0.85,\"kinds\":[\"period\"]");
  }

  @Test
  void thePublishersOwnPageIsLinkedForTheSameDay() {
    Document page = Page.of(window.get("/on/2025-04-20/title-8/section-999.2"), 200);
    assertThat(page.select(".origin a").attr("href"))
        .isEqualTo("https://www.ecfr.gov/on/2025-04-20/title-8/section-999.2");
    assertThat(page.select(".caution").text()).contains("not the official edition");
  }

  @Test
  void aLinkThatIsNoWebAddressIsPrintedAsText() {
    Document page =
        Page.of(
            window.get("/documents/us/uscis/policy-manual/updates/2025-06-24/sample-update"), 200);
    assertThat(page.select(".affected").text()).contains("Z.9");
    assertThat(page.select(".affected a[rel~=noreferrer]").eachAttr("href"))
        .containsExactly("https://www.uscis.gov/policy-manual/volume-12-part-e-chapter-3");
  }

  @Test
  void aDayBeforeTheFirstVersionSaysSo() {
    Document page = Page.of(window.get("/on/2023-12-31/title-8/section-999.2"), 404);
    assertThat(page.select("h1").text()).isEqualTo("8 CFR 999.2 has no text on 2023-12-31");
    assertThat(page.select(".notice").text()).contains("from 2024-01-01 on");
    assertThat(page.select(".timeline li")).hasSize(3);
  }

  @Test
  void aDayAfterRemovalSaysSo() {
    Document page = Page.of(window.get("/title-8/section-999.3"), 404);
    assertThat(page.select(".notice").text()).contains("since 2025-05-06");
    assertThat(body("/on/2025-05-05/title-8/section-999.3")).contains("$90");
  }

  @Test
  void permanentAddressesLeadToThePageThatMirrorsThePublisher() {
    var answer = window.get("/documents/us/cfr/t8/s999.2?on=2025-04-20");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("/on/2025-04-20/title-8/section-999.2"));
  }

  @Test
  void programsGetTheTextAndTheVersions() {
    assertThat(window.get("/api/documents/us/cfr/t8/s999.2?on=2025-03-31").body())
        .contains("\"citation\":\"8 CFR 999.2\"")
        .contains("\"effectiveOn\":\"2024-01-01\"")
        .contains("\"until\":\"2025-04-01\"")
        .contains("\"kind\":\"TABLE_ROW\"");
    assertThat(window.get("/api/documents/us/cfr/t8/s999.3/versions").body())
        .contains("\"removed\":true")
        .contains("\"effectiveOn\":\"2024-01-01\"");
  }
}
