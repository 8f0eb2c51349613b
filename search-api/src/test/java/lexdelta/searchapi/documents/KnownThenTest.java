package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Texts by what was known at the end of a day. 8 CFR 999.2 of the sample took effect anew on 2025-04-01,
 * which was seen on the day after, and on 2025-05-06, seen on that day.
 */
class KnownThenTest {
  private static final String BEFORE = "knownOn=2025-04-01";
  private static final String BETWEEN = "knownOn=2025-04-20";

  private final SampleWindow window = SampleWindow.shared();

  @Test
  void whatWasSeenLaterIsNotThere() {
    assertThat(text("/on/2025-04-10/title-8/section-999.2")).contains("at most seven years");
    assertThat(text("/on/2025-04-10/title-8/section-999.2?" + BEFORE))
        .contains("at most six years");
    assertThat(text("/title-8/section-999.2")).contains("Premium");
    assertThat(text("/title-8/section-999.2?" + BETWEEN))
        .contains("at most seven years")
        .doesNotContain("Premium");
    assertThat(text("/title-8/section-999.2?" + BEFORE)).contains("at most six years");
    assertThat(text("/title-8/section-999.2?knownOn=")).contains("Premium");
  }

  @Test
  void thePageSaysSoAndLeadsBack() {
    Document page = page("/on/2025-04-10/title-8/section-999.2/a?" + BEFORE);
    assertThat(page.select("main > .notice").text())
        .startsWith("This is what was known here at the end of 2025-04-01:");
    assertThat(page.select("main > .notice a").attr("href"))
        .isEqualTo("/on/2025-04-10/title-8/section-999.2/a");
    assertThat(page.getElementById("knownOn").val()).isEqualTo("2025-04-01");
    assertThat(page("/title-8/section-999.2").select("main > .notice")).isEmpty();
  }

  @Test
  void itsVersionsAreThoseSeenByThenAndNothingIsComparedWithLaterKnowledge() {
    Document page = page("/title-8/section-999.2?" + BETWEEN);
    assertThat(page.select(".timeline .days a").eachAttr("href"))
        .containsExactly(
            "/on/2025-04-01/title-8/section-999.2?" + BETWEEN,
            "/on/2024-01-01/title-8/section-999.2?" + BETWEEN);
    assertThat(page.select(".timeline li").first().text()).contains("2025-04-01 on");
    assertThat(page.select(".timeline .compare, .timeline form")).isEmpty();
  }

  @Test
  void linksKeepToTheDay() {
    Document page = page("/title-8/section-999.2/a/1?" + BETWEEN);
    List<String> links = page.select("main .place a, main .self, main a.cites").eachAttr("href");
    assertThat(links)
        .isNotEmpty()
        .allMatch(
            it -> it.startsWith("#") || it.endsWith("?" + BETWEEN) || it.endsWith("&" + BETWEEN));
    assertThat(page.select(".files a").eachAttr("href")).allMatch(it -> it.contains(BETWEEN));
    HttpResponse<String> mirrored =
        window.get("/documents/us/cfr/t8/s999.2?on=2025-04-10&" + BEFORE);
    assertThat(mirrored.statusCode()).isEqualTo(302);
    assertThat(mirrored.headers().firstValue("Location").orElseThrow())
        .endsWith("/on/2025-04-10/title-8/section-999.2?" + BEFORE);
    Document found = page("/search?q=permit&asOf=2025-04-10&" + BEFORE);
    assertThat(found.select(".hits a[href*=section-999]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(it -> it.startsWith("/on/2025-04-10/") && it.endsWith("?" + BEFORE));
  }

  @Test
  void programsAndFilesGetTheSame() throws Exception {
    String address = "/api/documents/us/cfr/t8/s999.2?on=2025-04-10";
    assertThat(window.get(address).body()).contains("seven years");
    assertThat(window.get(address + "&" + BEFORE).body())
        .contains("six years", "/on/2025-04-10/title-8/section-999.2?" + BEFORE)
        .doesNotContain("seven years");
    byte[] pdf = window.bytes("/on/2025-04-10/title-8/section-999.2?as=pdf&" + BEFORE);
    try (PDDocument file = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(file))
          .contains("as of 2025-04-10, as known on 2025-04-01", "six years")
          .doesNotContain("seven years");
    }
  }

  @Test
  void whatWasUnknownThenIsSaidToHaveBeen() {
    assertThat(Page.of(window.get("/title-8/section-999.2?knownOn=2023-12-31"), 404).text())
        .contains("At the end of 2023-12-31 the record had no document /us/cfr/t8/s999.2");
    assertThat(window.get("/api/documents/us/cfr/t8/s999.2?knownOn=2023-12-31").statusCode())
        .isEqualTo(404);
    assertThat(Page.of(window.get("/title-8/section-999.2?knownOn=yesterday"), 400).text())
        .contains("yesterday");
    assertThat(
            Page.of(window.get("/on/2023-06-01/title-8/section-999.2?" + BETWEEN), 404)
                .select(".timeline .days a")
                .eachAttr("href"))
        .allMatch(it -> it.endsWith(BETWEEN));
  }

  private String text(String path) {
    return page(path).select(".law .body").text();
  }

  private Document page(String path) {
    return Page.of(window.get(path), 200);
  }
}
