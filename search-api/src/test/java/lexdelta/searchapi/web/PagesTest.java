package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.Paths;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
  private final SampleWindow window = SampleWindow.shared();

  static List<String> good() {
    return Paths.GOOD;
  }

  static List<String> bad() {
    return Paths.BAD;
  }

  @ParameterizedTest
  @MethodSource("good")
  void everyPageOpensAndIsBuiltAlike(String path) {
    built(Page.of(window.get(path), 200));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void everyRefusalIsAPageToo(String path) {
    HttpResponse<String> answer = window.get(path);
    assertThat(answer.statusCode()).isBetween(400, 404);
    built(Page.of(answer, answer.statusCode()));
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  private static void built(Document page) {
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).endsWith("– Lexdelta").hasSizeGreaterThan(12);
    assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#main");
    assertThat(page.select("main#main")).hasSize(1);
    assertThat(page.select("script").stream().map(Element::outerHtml))
        .isSubsetOf(
            "<script src=\"/changes.js\" defer></script>",
            "<script src=\"/suggest.js\" defer></script>",
            "<script src=\"/reading.js\" defer></script>",
            "<script src=\"/live.js\" defer></script>",
            "<script src=\"/keep.js\" defer></script>");
    assertThat(page.select("style, iframe, [style], [onclick], [onload]")).isEmpty();
    assertThat(page.select("link[href^=http], img[src^=http]")).isEmpty();
    for (Element field : page.select("input:not([type=hidden]), textarea, select")) {
      assertThat(page.select("label[for=%s]".formatted(field.id())))
          .as(field.outerHtml())
          .hasSize(1);
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMayNotDo() {
    for (String path : List.of("/", "/style.css", "/api/sources", "/nothing-here")) {
      assertThat(window.get(path).headers().map())
          .as(path)
          .containsEntry(
              "content-security-policy",
              List.of(
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
                      + " base-uri 'none'; frame-ancestors 'none'"))
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("no-referrer"));
    }
  }

  @Test
  void theStyleSheetLoadsNothingFromElsewhere() {
    HttpResponse<String> sheet = window.get("/style.css");
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.body()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void whatAPublisherWroteIsNeverMarkup() {
    Document page = Page.of(window.get("/title-8/section-999.66"), 200);
    assertThat(page.select("h1").text()).contains("<script>alert('x')</script> & \"quotes\"");
    assertThat(page.select(".law .body p").text()).contains("<script>alert('x')</script>");
    Document hits = Page.of(window.get("/search?q=hostile"), 200);
    assertThat(hits.select(".hits").text()).contains("<script>alert('x')</script>");
    Document changes = Page.of(window.get("/changes/4?show=whole"), 200);
    assertThat(changes.select(".redline").text()).contains("<script>alert('x')</script>");
  }

  @Test
  void whatAReaderTypedIsNeverMarkup() {
    String hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    Document page = Page.of(window.get("/search?q=" + hostile + "&asOf=" + hostile), 400);
    assertThat(page.select("#q").val()).isEqualTo("\"><script>alert(1)</script>");
    assertThat(page.select("script:not([src])")).isEmpty();
  }
}
