package lexdelta.searchapi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Narrowing down, sorting and paging, as readers and as programs do it. */
class NarrowingTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final SampleWindow window = SampleWindow.shared();

  @Test
  void thePageOffersWhatTheAnswersAreAndEachLinkKeepsTheQuery() {
    Document page = Page.of(window.get("/search?q=sample&asOf=2025-06-30"), 200);
    assertThat(page.select("#facets h3").eachText())
        .contains("Kind", "Publisher", "CFR part", "Topic", "Took effect in", "On the day");
    String updates = page.select("#facets a:contains(Policy Manual updates)").first().attr("href");
    assertThat(updates).contains("q=sample").contains("asOf=2025-06-30");
    Document narrowed = Page.of(window.get(updates), 200);
    assertThat(narrowed.select(".hits li")).hasSize(1);
    assertThat(narrowed.select(".chips").text()).contains("Kind: Policy Manual updates");
    assertThat(narrowed.select("#facets [aria-current]").text()).contains("Policy Manual updates");
    assertThat(narrowed.select("#facets a:contains(CFR sections)"))
        .as("one may still choose otherwise")
        .isNotEmpty();
    Document whole = Page.of(window.get(narrowed.select(".chips a").first().attr("href")), 200);
    assertThat(whole.select(".count").text()).isEqualTo(page.select(".count").text());
  }

  @Test
  void whatIsSupersededIsFoundAndOpensOnADayOnWhichItStood() {
    JsonNode found = found("/api/search?q=permit+valid&force=superseded&sort=newest");
    assertThat(found.get("hits").get(0).get("validUntil").asString()).isEqualTo("2025-05-06");
    assertThat(found.get("hits").get(0).get("address").asString())
        .startsWith("/on/2025-05-05/title-8/section-999.2");
    String address = found.get("hits").get(0).get("address").asString();
    assertThat(window.get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void programsNarrowDownByEverythingAndGetTheCounts() {
    JsonNode found =
        found("/api/search?q=plural&kind=cfr_section&part=8+CFR+999&year=2025&topic=sample-fees");
    assertThat(found.get("total").asInt()).as("none of them is of the topic").isZero();
    found = found("/api/search?q=plural&topic=sample-permits&publisher=Nobody");
    assertThat(found.get("total").asInt()).isZero();
    found =
        found("/api/search?q=plural&facets=all&part=8+CFR+part+999&year=2025&topic=sample-permits");
    assertThat(found.get("total").asInt()).isEqualTo(30);
    JsonNode part = found.get("facets").get("part").get(0);
    assertThat(part.get("value").asString()).isEqualTo("8 CFR part 999");
    assertThat(part.get("count").asInt()).isEqualTo(30);
    assertThat(part.get("chosen").asBoolean()).isTrue();
    assertThat(found.get("facets").get("publisher").get(0).get("value").asString())
        .isEqualTo("Office of the Federal Register");
    assertThat(found("/api/search?q=plural").get("facets").isEmpty())
        .as("counted only where asked for")
        .isTrue();
  }

  @Test
  void whatCannotBeChosenIsSaidAtItsParameter() {
    assertThat(refused("/api/search?q=a&kind=law", "kind")).contains("CFR_SECTION");
    assertThat(refused("/api/search?q=a&part=everything", "part")).contains("8 CFR part 214");
    assertThat(refused("/api/search?q=a&topic=none", "topic")).contains("topic");
    assertThat(refused("/api/search?q=a&year=20", "year")).contains("2024");
    assertThat(refused("/api/search?q=a&force=maybe", "force")).contains("superseded");
    assertThat(refused("/api/search?q=a&sort=best", "sort")).contains("newest");
    assertThat(refused("/api/search?q=a&facets=weather", "facets")).contains("agency");
    assertThat(refused("/api/search?q=a&kinds=FORM", "kinds")).contains("There is no parameter");
    assertThat(refused("/api/search?asOf=2025-01-01", "q")).contains("missing");
  }

  @Test
  void pagesByCursorHoldEachHitOnce() {
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      JsonNode found = found("/api/search?q=plural&limit=7" + after);
      assertThat(found.get("indexMoved").asBoolean()).isFalse();
      found.get("hits").forEach(hit -> seen.add(hit.get("document").asString()));
      after = found.get("next").isNull() ? "" : "&after=" + found.get("next").asString();
    } while (!after.isEmpty());
    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void aPageGoesOnBehindTheLastHitThoughTheIndexHasMovedOn() {
    try (SampleWindow moving = SampleWindow.full()) {
      String question = "/api/search?q=plural&sort=position&limit=10";
      JsonNode first = found(moving, question);
      for (int i = 0; i < 4; i++) {
        moving.publish(keeper("998.10" + i + "a"));
      }
      JsonNode second = found(moving, question + "&after=" + first.get("next").asString());
      assertThat(second.get("indexMoved").asBoolean()).isTrue();
      assertThat(second.get("offset").asInt()).as("four came before it").isEqualTo(14);
      assertThat(second.get("hits").get(0).get("citation").asString()).isEqualTo("8 CFR 998.110");
      assertThat(second.get("total").asInt()).isEqualTo(34);
    }
  }

  @Test
  void aCursorIsGoodForItsQuestionOnly() {
    String next = found("/api/search?q=plural&limit=7").get("next").asString();
    assertThat(refused("/api/search?q=sample&after=" + next, "after")).contains("another question");
    assertThat(refused("/api/search?q=plural&asOf=2024-01-01&after=" + next, "after"))
        .contains("another question");
    assertThat(refused("/api/search?q=plural&after=garbage!", "after")).contains("unchanged");
    assertThat(refused("/api/search?q=plural&offset=7&after=" + next, "offset"))
        .contains("not both");
  }

  @Test
  void aMisspelledWordIsOfferedRightAndSearchedAsTyped() {
    Document page = Page.of(window.get("/search?q=hardhsip"), 200);
    assertThat(page.select(".count").text()).startsWith("Nothing found");
    Document right = Page.of(window.get(page.select(".did-you-mean a").attr("href")), 200);
    assertThat(right.select(".count").text()).startsWith("1 passage");
    assertThat(right.select(".did-you-mean")).isEmpty();
    assertThat(found("/api/search?q=hardhsip").get("didYouMean").asString()).isEqualTo("hardship");
    assertThat(found("/api/search?q=hardship").get("didYouMean").isNull()).isTrue();
  }

  @Test
  void theOrderIsChosenOnThePage() {
    Document page = Page.of(window.get("/search?q=sample"), 200);
    assertThat(page.select(".sorts [aria-current]").text()).isEqualTo("relevance");
    String newest = page.select(".sorts a:contains(newest)").attr("href");
    Document sorted = Page.of(window.get(newest), 200);
    assertThat(sorted.select(".sorts [aria-current]").text()).isEqualTo("newest change");
    assertThat(sorted.select("form.search input[name=sort]").val()).isEqualTo("newest");
  }

  private static Reading keeper(String number) {
    return new Reading(
        new DocumentId("/us/cfr/t8/s" + number),
        DocumentKind.CFR_SECTION,
        "8 CFR " + number,
        "Sample keepers.",
        List.of(new Division("title", "8", ""), new Division("part", "998", "")),
        LocalDate.parse("2025-05-06"),
        Optional.empty(),
        List.of(Provision.of(ProvisionKind.PARAGRAPH, "(a) Keepers of this kind keep a plural.")));
  }

  private JsonNode found(String path) {
    return found(window, path);
  }

  private static JsonNode found(SampleWindow window, String path) {
    HttpResponse<String> answer = window.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String refused(String path, String parameter) {
    HttpResponse<String> answer = window.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
    return problem.get("detail").asString();
  }
}
