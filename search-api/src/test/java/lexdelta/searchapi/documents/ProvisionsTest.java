package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Provisions at their own addresses. */
class ProvisionsTest {
  private final SampleWindow window = SampleWindow.shared();

  @Test
  void everyProvisionIsAnAnchorAndLinksToItsAddress() {
    Document page = Page.of(window.get("/title-8/section-999.2"), 200);
    assertThat(page.select(".law .body > [id], .law .body tr[id]").eachAttr("id"))
        .contains(
            "/a",
            "/a/1",
            "/a/1/i",
            "/a/1/ii",
            "/a/1/ii/A",
            "/a/2",
            "/b",
            "/b/form-fee-where-filed",
            "/b/note-a-sample-note-that-is");
    assertThat(page.select(".law .body > [id], .law .body tr[id]"))
        .allSatisfy(it ->
            assertThat(it.select("a.self").attr("href"))
                .isEqualTo("/title-8/section-999.2" + it.id()));
    assertThat(page.select("[id=/a/1/ii/A] a.self").attr("aria-label"))
        .isEqualTo("Link to 8 CFR 999.2(a)(1)(ii)(A)");
    assertThat(page.select(".here, [autofocus], nav.place")).isEmpty();
    Document day = Page.of(window.get("/on/2025-04-20/title-8/section-999.2"), 200);
    assertThat(day.select("[id=/b] a.self").attr("href"))
        .isEqualTo("/on/2025-04-20/title-8/section-999.2/b");
  }

  @Test
  void theAddressOfAProvisionShowsItInItsDocument() {
    Document page = Page.of(window.get("/title-8/section-999.2/a/1/ii"), 200);
    assertThat(page.select("h1 .citation").text()).isEqualTo("8 CFR 999.2(a)(1)(ii)");
    assertThat(page.select("nav.place li").eachText())
        .containsExactly("8 CFR 999.2", "a", "1", "ii");
    assertThat(page.select("nav.place li a").eachAttr("href"))
        .containsExactly(
            "/title-8/section-999.2",
            "/title-8/section-999.2/a",
            "/title-8/section-999.2/a/1",
            "#/a/1/ii");
    assertThat(page.select("nav.place [rel=prev]").attr("href"))
        .isEqualTo("/title-8/section-999.2/a/1/i");
    assertThat(page.select("nav.place [rel=next]")).isEmpty();
    assertThat(page.select(".here").eachAttr("id")).containsExactly("/a/1/ii", "/a/1/ii/A");
    assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("/a/1/ii");
    assertThat(page.select(".law .body").text()).contains("Premium");
    assertThat(page.select(".origin code").text()).isEqualTo("/us/cfr/t8/s999.2/a/1/ii");
  }

  @Test
  void aProvisionOfADayKeepsToThatDay() {
    Document page = Page.of(window.get("/on/2025-03-31/title-8/section-999.2/a/1"), 200);
    assertThat(page.select(".here-begins").text()).contains("six years");
    assertThat(page.select("nav.place a").first().attr("href"))
        .isEqualTo("/on/2025-03-31/title-8/section-999.2");
    assertThat(page.select("form.as-of-form").attr("action"))
        .isEqualTo("/documents/us/cfr/t8/s999.2/a/1");
    assertThat(page.select(".timeline .days a").eachAttr("href"))
        .contains("/on/2025-04-01/title-8/section-999.2/a/1");
  }

  @Test
  void permanentAddressesOfProvisionsLeadToTheirPages() {
    HttpResponse<String> answer = window.get("/documents/us/cfr/t8/s999.2/a/1?on=2025-04-20");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(
            it -> assertThat(it).endsWith("/on/2025-04-20/title-8/section-999.2/a/1"));
    String update = "/documents/us/uscis/policy-manual/updates/2025-06-24/sample-update";
    Document page = Page.of(window.get(update + "/this-sample-update-clarifies-who-may"), 200);
    assertThat(page.select(".here-begins").text()).startsWith("This sample update");
  }

  @Test
  void anUnknownProvisionNamesTheNearestAboveIt() {
    Document page = Page.of(window.get("/on/2025-04-20/title-8/section-999.2/a/2/i"), 404);
    assertThat(page.select("h1").text())
        .isEqualTo("8 CFR 999.2 has no provision a/2/i on 2025-04-20");
    assertThat(page.select(".notice a").text()).isEqualTo("8 CFR 999.2(a)");
    assertThat(page.select(".notice a").attr("href"))
        .isEqualTo("/on/2025-04-20/title-8/section-999.2/a");
    assertThat(page.select(".timeline .days a").first().attr("href"))
        .isEqualTo("/on/2025-05-06/title-8/section-999.2/a/2/i");
    Document hostile = Page.of(window.get("/title-8/section-999.2/%3Cb%3Ez"), 404);
    assertThat(hostile.select(".notice a").text()).isEqualTo("8 CFR 999.2");
    assertThat(hostile.select("h1 b")).isEmpty();
    assertThat(Page.of(window.get("/title-8/section-1.1/a"), 404).select("main").text())
        .contains("no document /us/cfr/t8/s1.1");
  }

  @Test
  void programsGetAddressCitationPathAndDepthOfEachProvision() {
    JsonNode document = json("/api/documents/us/cfr/t8/s999.2?on=2025-05-06");
    JsonNode deep = document.path("provisions").path(4);
    assertThat(deep.path("address").asString()).isEqualTo("/us/cfr/t8/s999.2/a/1/ii/A");
    assertThat(deep.path("citation").asString()).isEqualTo("8 CFR 999.2(a)(1)(ii)(A)");
    assertThat(deep.path("path").valueStream().map(JsonNode::asString))
        .containsExactly("a", "1", "ii", "A");
    assertThat(deep.path("depth").asInt()).isEqualTo(4);
    assertThat(deep.path("page").asString())
        .isEqualTo("/on/2025-05-06/title-8/section-999.2/a/1/ii/A");
    assertThat(document.path("provision").isNull()).isTrue();
  }

  @Test
  void programsGetAProvisionByItsAddress() {
    JsonNode answer = json("/api/documents/us/cfr/t8/s999.2/a/1/ii");
    assertThat(answer.path("document").asString()).isEqualTo("/us/cfr/t8/s999.2");
    assertThat(answer.path("provision").path("citation").asString())
        .isEqualTo("8 CFR 999.2(a)(1)(ii)");
    assertThat(answer.path("provisions").valueStream().map(it -> it.path("position").asInt()))
        .containsExactly(3, 4);
    JsonNode problem = json("/api/documents/us/cfr/t8/s999.2/a/1/ix");
    assertThat(problem.path("status").asInt()).isEqualTo(404);
    assertThat(problem.path("nearest").asString()).isEqualTo("/us/cfr/t8/s999.2/a/1");
    assertThat(problem.path("detail").asString()).contains("The nearest is 8 CFR 999.2(a)(1).");
  }

  private JsonNode json(String path) {
    return JsonMapper.builder().build().readTree(window.get(path).body());
  }
}
