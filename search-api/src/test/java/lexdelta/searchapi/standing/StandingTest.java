package lexdelta.searchapi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders and courts are samples. */
class StandingTest {
  private static final String SECTION = "/us/cfr/t8/s999.2";
  private static final String STAY =
      """
      {"document": "/us/cfr/t8/s999.2", "provision": "(a)(1)", "kind": "stayed",
       "order": "Sample v. Agency, No. 1 (D. Sample May 20, 2025)",
       "link": "https://court.example.org/1", "scope": "plaintiffs only", "from": "2025-05-20"}
      """;

  private SampleWindow window;

  @BeforeEach
  void open() {
    window = SampleWindow.full();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anOrderEnteredInTheFormStandsOnThePageInSearchAndInTheLog() {
    Document plain = Page.of(window.get("/title-8/section-999.2"), 200);
    assertThat(plain.select(".standing-panel").text())
        .contains("In force as published: nothing in the record says otherwise.");
    String form = plain.select(".standing-panel a[href^=/standings/new]").attr("href");
    assertThat(Page.of(window.get(form), 200).select("form [name=document]").val())
        .isEqualTo(SECTION);

    HttpResponse<String> answer =
        window.post(
            "/standings",
            "document=%2Fus%2Fcfr%2Ft8%2Fs999.2&provision=%28a%29%281%29&kind=stayed"
                + "&order=Sample+v.+Agency%2C+No.+1&link=https%3A%2F%2Fcourt.example.org%2F1"
                + "&scope=%3Cb%3Enationwide&from=2025-05-20&until=&lifts=&remark=");
    assertThat(answer.statusCode()).isEqualTo(302);

    Document page = Page.of(window.get("/title-8/section-999.2"), 200);
    assertThat(page.select(".standing-panel li").text())
        .contains(
            "8 CFR 999.2(a)(1) is stayed (<b>nationwide) by Sample v. Agency, No. 1, from"
                + " 2025-05-20; entered by Sample me.");
    assertThat(page.select(".standing-panel a[rel=noreferrer]").attr("href"))
        .isEqualTo("https://court.example.org/1");
    assertThat(page.select("[id=/a/1].stands .badge.standing").text()).isEqualTo("stayed");
    assertThat(page.select(".law .stands").eachAttr("id"))
        .contains("/a/1", "/a/1/i")
        .doesNotContain("/a", "/a/2");
    assertThat(page.select(".standing-panel a[href=#/a/1]").text()).isEqualTo("The provision");
    assertThat(page.select(".law .badge.standing")).hasSize(1);
    Document before = Page.of(window.get("/on/2025-05-19/title-8/section-999.2"), 200);
    assertThat(before.select(".law .stands")).isEmpty();

    Document found = Page.of(window.get("/search?q=%22seven+years%22"), 200);
    assertThat(found.select(".hits .badge.standing").text()).isEqualTo("stayed (a)(1)");

    Change change = restood().getFirst();
    Document told = Page.of(window.get("/changes/" + change.number()), 200);
    assertThat(told.select(".summary").text()).contains("8 CFR 999.2(a)(1) is stayed");
    assertThat(told.select("dl.facts").text())
        .contains("standing changed")
        .contains("An attorney entered it")
        .contains("Standing, entered by attorneys");
    assertThat(Page.of(window.get("/changes"), 200).select(".log").text())
        .contains("8 CFR 999.2(a)(1) is stayed");
    Document compared =
        Page.of(window.get("/compare/2024-06-01/to/2025-06-01/title-8/section-999.2"), 200);
    assertThat(compared.select(".stands-so").text()).contains("is stayed");
  }

  @Test
  void programsEnterAndAskAndLift() {
    assertThat(found("2025-06-19")).isEqualTo("in-force");
    HttpResponse<String> made = window.json("POST", "/api/standings", STAY);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String entry = json(made).path("document").asString();
    JsonNode said = standing("2025-05-20").path("said").path(0);
    assertThat(standing("2025-05-20").path("standing").asString()).isEqualTo("stayed");
    assertThat(said.path("scope").asString()).isEqualTo("plaintiffs only");
    assertThat(said.path("enteredBy").asString()).isEqualTo("Sample me");
    assertThat(said.path("saidIn").asString()).isEqualTo(entry);
    assertThat(said.path("provisions").path(0).asInt()).isEqualTo(1);
    assertThat(standing("2025-05-19").path("standing").asString()).isEqualTo("in-force");
    assertThat(
            json(window.get(
                    "/api/standings?document=" + SECTION + "&on=2025-06-01&knownOn=2025-06-30"))
                .path("standing")
                .path("standing")
                .asString())
        .as("nobody knew it then")
        .isEqualTo("in-force");
    assertThat(
            json(window.get("/api/documents" + SECTION + "?on=2025-06-01"))
                .path("standing")
                .path("note")
                .asString())
        .isEqualTo("stayed (a)(1)");
    assertThat(found("2025-06-19")).as("at once, after it was found otherwise").isEqualTo("stayed");
    assertThat(found("2025-06-20")).isEqualTo("stayed");
    assertThat(window.get("/documents" + entry).statusCode()).isEqualTo(200);

    HttpResponse<String> lifted =
        window.json(
            "POST",
            "/api/standings",
            """
            {"document": "/us/cfr/t8/s999.2", "provision": "(a)(1)", "lifts": "%s",
             "order": "Sample v. Agency, No. 2", "link": "https://court.example.org/2",
             "scope": "plaintiffs only", "from": "2025-06-20"}
            """
                .formatted(entry));
    assertThat(lifted.statusCode()).as(lifted.body()).isEqualTo(201);
    assertThat(standing("2025-06-19").path("standing").asString()).isEqualTo("stayed");
    assertThat(standing("2025-06-20").path("standing").asString()).isEqualTo("in-force");
    assertThat(found("2025-06-19")).isEqualTo("stayed");
    assertThat(found("2025-06-20")).isEqualTo("in-force");
    assertThat(restood()).hasSize(2).allMatch(Change::alerting);
  }

  @Test
  void whatCannotBeEnteredIsSaidFieldByField() {
    long head = window.port(Changes.class).head();
    JsonNode problem =
        json(
            window.json(
                "POST",
                "/api/standings",
                """
                {"document": "/us/cfr/t8/s999.2", "provision": "(z)", "kind": "annulled",
                 "link": "javascript:alert(1)", "from": "2025-02-30", "until": "soon"}
                """));
    assertThat(
            problem.path("errors").valueStream().map(it -> it.path("pointer").asString()).toList())
        .containsExactlyInAnyOrder(
            "/provision", "/from", "/until", "/order", "/scope", "/link", "/kind");
    assertThat(
            json(window.json(
                    "POST",
                    "/api/standings",
                    STAY.replace("\"kind\": \"stayed\"", "\"lifts\": \"/us/sample/nothing\"")))
                .path("detail")
                .asString())
        .contains("says nothing of how 8 CFR 999.2 stands");
    assertThat(
            json(window.json("POST", "/api/standings", STAY.replace("s999.2", "s1.1")))
                .path("pointer")
                .asString())
        .isEqualTo("/document");
    Document form =
        Page.of(window.post("/standings", "document=%2Fus%2Fcfr%2Ft8%2Fs999.2&kind=stayed"), 400);
    assertThat(form.select("[aria-invalid=true]").eachAttr("id"))
        .containsExactly("order", "link", "scope", "from");
    Page.of(window.get("/standings/new?document=/us/cfr/t8/s1.1"), 404);
    assertThat(window.port(Changes.class).head()).isEqualTo(head);
  }

  private List<Change> restood() {
    return window.port(Changes.class).of(new DocumentId(SECTION)).stream()
        .filter(change -> change.kind() == ChangeKind.STANDING)
        .toList();
  }

  private String found(String on) {
    return json(window.get("/api/search?q=%22seven+years%22&asOf=" + on))
        .path("hits")
        .path(0)
        .path("standing")
        .asString();
  }

  private JsonNode standing(String on) {
    return json(window.get("/api/standings?document=" + SECTION + "&on=" + on)).path("standing");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.builder().build().readTree(answer.body());
  }
}
