package lexdelta.searchapi.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.checklist.ChecklistCatchUp;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The firm's checklists and templates, by page and by API. */
class ChecklistsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static SampleWindow window;
  private static int shown;

  private final SamplePeople.Browser attorney =
      window.people().another(window.people().of(Role.ATTORNEY).person());
  private final SamplePeople.Browser paralegal =
      window.people().another(window.people().of(Role.PARALEGAL).person());

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static HttpResponse<String> send(
      SamplePeople.Browser who, String method, String path, String type, String body) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", type)
            .header("Sec-Fetch-Site", "same-origin")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> post(SamplePeople.Browser who, String path, String form) {
    return send(who, "POST", path, "application/x-www-form-urlencoded", form);
  }

  private static HttpResponse<String> json(
      SamplePeople.Browser who, String method, String path, String body) {
    return send(who, method, path, "application/json", body);
  }

  private static HttpResponse<String> get(SamplePeople.Browser who, String path) {
    return window.sendAs(who, HttpRequest.newBuilder(window.at(path)).GET());
  }

  /** The publisher changes 8 CFR 999.4 the day after the sample day, and after that again. */
  private static long change() {
    LocalDate day = LocalDate.parse("2025-07-02").plusDays(shown++);
    window.publish(
        new Reading(
            new DocumentId("/us/cfr/t8/s999.4"),
            DocumentKind.CFR_SECTION,
            "8 CFR 999.4",
            "Sample waivers.",
            List.of(),
            day,
            Optional.empty(),
            List.of(
                Provision.of(
                    ProvisionKind.PARAGRAPH, "(a) A waiver is granted on " + day + " only."))));
    window.port(ChecklistCatchUp.class).run();
    return window.port(Changes.class).head();
  }

  @Test
  void badLinesAreRefusedWithTheirNumbersAndNothingTypedIsLost() {
    Document page =
        Page.of(post(attorney, "/checklists", "title=List&lines=8+CFR+999.4%0D%0Asee+page+5"), 400);
    assertThat(page.select("#mistake").text()).contains("Line 2: «see page 5»", "I-129");
    assertThat(page.select("#lines").text().lines()).containsExactly("8 CFR 999.4", "see page 5");
    assertThat(page.select("#title").val()).isEqualTo("List");
    assertThat(
            json(attorney, "POST", "/api/checklists", "{\"title\":\"x\",\"lines\":[\"x\"]}").body())
        .contains("\"pointer\":\"/lines\"", "Line 1");
    assertThat(
            json(attorney, "POST", "/api/checklists", "{\"title\":\"\",\"lines\":[\"I-129\"]}")
                .body())
        .contains("\"pointer\":\"/title\"");
  }

  @Test
  void whatChangedSinceItWasConfirmedIsShownUntilItIsConfirmed() {
    HttpResponse<String> made =
        post(
            attorney,
            "/checklists",
            "kind=template&title=Waiver+letter&link=https%3A%2F%2Ffiles.example%2Fw&lines=8+CFR+999.4%0AI-129");
    String path = made.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    path = path.substring(path.indexOf("/checklists/"));
    assertThat(Page.of(get(attorney, path), 200).text()).contains("Nothing.");
    long change = change();
    Document page = Page.of(get(attorney, path), 200);
    assertThat(page.select("a[href=/changes/" + change + "]").text())
        .isEqualTo("8 CFR 999.4 Sample waivers.");
    assertThat(Page.of(get(paralegal, "/checklists"), 200).text())
        .contains("Waiver letter", "1 change since");
    assertThat(Page.of(get(paralegal, "/changes/" + change + "/impact"), 200).text())
        .contains("Waiver letter (template, kept by Sample p-attorney): 8 CFR 999.4");
    assertThat(Page.of(get(paralegal, path), 200).select("form[action$=/confirm]")).isEmpty();
    String upTo = page.select("input[name=upTo]").val();
    long later = change();
    assertThat(post(attorney, path + "/confirm", "upTo=" + upTo).statusCode()).isEqualTo(302);
    Document confirmed = Page.of(get(attorney, path), 200);
    assertThat(confirmed.select("a[href=/changes/" + change + "]")).isEmpty();
    assertThat(confirmed.select("a[href=/changes/" + later + "]")).isNotEmpty();
    assertThat(confirmed.text()).contains("by Sample p-attorney");
    assertThat(post(attorney, path + "/remove", "").statusCode()).isEqualTo(302);
    assertThat(get(attorney, path).statusCode()).isEqualTo(404);
  }

  @Test
  void programsChangeOnlyWhatTheyHaveRead() throws Exception {
    HttpResponse<String> made =
        json(
            attorney,
            "POST",
            "/api/checklists",
            "{\"title\":\"By program\",\"lines\":[\"8 CFR 999.2\"]}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow();
    String etag = get(attorney, path).headers().firstValue("ETag").orElseThrow();
    String body = "{\"title\":\"Changed\",\"lines\":[\"I-129\"]}";
    assertThat(put(path, etag, body).statusCode()).isEqualTo(200);
    assertThat(put(path, etag, body).statusCode()).isEqualTo(412);
    JsonNode now = JSON.readTree(get(attorney, path).body()).get("checklist");
    assertThat(now.get("title").asString()).isEqualTo("Changed");
    assertThat(now.get("revision").asInt()).isEqualTo(2);
    assertThat(
            post(attorney, path.replace("/api", ""), "title=x&lines=I-129&revision=1").statusCode())
        .isEqualTo(412);
    assertThat(json(attorney, "POST", path + "/confirm", "{\"upTo\":0}").statusCode())
        .isEqualTo(200);
    assertThat(json(paralegal, "POST", path + "/confirm", "{\"upTo\":0}").statusCode())
        .isEqualTo(403);
    assertThat(get(paralegal, "/api/checklists").body()).contains("Changed");
    assertThat(json(attorney, "DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(json(attorney, "DELETE", path, "").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> put(String path, String etag, String body) {
    return window.sendAs(
        attorney,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .header("If-Match", etag)
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }
}
