package lexdelta.searchapi.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
  private final SampleWindow window = SampleWindow.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "/api/search; 400; bad-parameter; \"parameter\":\"q\"",
        "/api/search?q=; 400; bad-query; \"position\":0",
        "/api/search?q=%22open; 400; bad-query; \"position\":0",
        "/api/search?q=fee&asOf=01/02/2025; 400; bad-parameter; \"parameter\":\"asOf\"",
        "/api/search?q=fee&asOf=2025-13-01; 400; bad-parameter; is not a day of the calendar",
        "/api/search?q=fee&limit=0; 400; bad-parameter; from 1 to 100",
        "/api/search?q=fee&limit=101; 400; bad-parameter; \"parameter\":\"limit\"",
        "/api/search?q=fee&offset=-1; 400; bad-parameter; \"parameter\":\"offset\"",
        "/api/search?q=fee&offset=99999999999999999999; 400; bad-parameter; \"parameter\":\"offset\"",
        "/api/documents/us/cfr/t8/s1.1; 404; not-found; has no document",
        "/api/documents/us/cfr/t8/s%20; 400; bad-parameter; is not the address of a document",
        "/api/documents/us/cfr/t8/s1.1/versions; 404; not-found; has no document",
        "/api/documents/us/cfr/t8/s999.2?on=x; 400; bad-parameter; \"parameter\":\"on\"",
        "/api/documents/us/cfr/t8/s999.2?on=2020-01-01; 404; no-text-on-that-day; \"firstOn\":\"2024-01-01\"",
        "/api/documents/us/cfr/t8/s999.3; 404; no-text-on-that-day; \"removedOn\":\"2025-05-06\"",
        "/api/compare?document=/us/cfr/t8/s999.2&from=2025-01-01; 400; bad-parameter; \"parameter\":\"to\"",
        "/api/compare?document=/us/cfr/t8/s999.2&from=2025-02-01&to=2025-01-01; 400; bad-parameter; \"parameter\":\"from\"",
        "/api/compare?document=s999.2&from=2025-01-01&to=2025-02-01; 400; bad-parameter; \"parameter\":\"document\"",
        "/api/changes?after=-1; 400; bad-parameter; \"parameter\":\"after\"",
        "/api/changes/0; 400; bad-parameter; \"parameter\":\"number\"",
        "/api/changes/4711; 404; not-found; the newest is 39",
        "/api/topics/nobody; 404; not-found; «nobody»",
        "/api/subscriptions/x; 400; bad-parameter; \"parameter\":\"id\"",
        "/api/nothing; 404; not-found; /api/nothing",
      })
  void aBadRequestIsAProblem(String path, int status, String kind, String contains) {
    problem(window.get(path), status, kind, contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "POST; /api/topics; {\"id\":\"a\",\"colour\":1}; 400; bad-body; \"pointer\":\"/colour\"",
        "POST; /api/topics; {\"id\":; 400; bad-body; \"pointer\":\"\"",
        "POST; /api/topics; {\"id\":\"a\",\"citations\":{}}; 400; bad-body; \"pointer\":\"/citations\"",
        "POST; /api/topics; []; 400; bad-body; \"detail\":",
        "POST; /api/topics; {\"id\":\"a\",\"title\":\"T\"}; 400; bad-body; \"pointer\":\"/query\"",
        "POST; /api/topics; {\"id\":\"a\",\"title\":\"T\",\"query\":\"(\"}; 400; bad-body; \"pointer\":\"/query\"",
        "POST; /api/topics; {\"id\":\"A B\",\"title\":\"T\",\"query\":\"a\"}; 400; bad-body; \"pointer\":\"/id\"",
        "POST; /api/topics; {\"id\":\"a\",\"title\":\"T\",\"sources\":[\"none\"]}; 400; bad-body; \"pointer\":\"/sources\"",
        "PUT; /api/topics/sample-fees; {\"id\":\"other\",\"title\":\"T\",\"query\":\"a\"}; 400; bad-body; \"pointer\":\"/id\"",
        "PUT; /api/topics/nobody; {\"title\":\"T\"}; 404; not-found; nobody",
        "POST; /api/subscriptions; {\"topic\":\"sample-fees\"}; 400; bad-body; \"pointer\":\"/email\"",
        "POST; /api/subscriptions; {\"topic\":\"none\",\"email\":\"a@b.example\"}; 400; bad-body; \"pointer\":\"/topic\"",
        "POST; /api/subscriptions; {\"topic\":\"sample-fees\",\"email\":\"a@b\"}; 400; bad-body; \"pointer\":\"/email\"",
        "DELETE; /api/sources; {}; 405; method-not-allowed; DELETE is not possible",
      })
  void aBadBodyIsAProblemThatPointsAtTheField(
      String method, String path, String body, int status, String kind, String contains) {
    problem(window.json(method, path, body), status, kind, contains);
  }

  @Test
  void anEmptyBodyAndAWrongKindOfBodyAreProblems() {
    problem(window.json("POST", "/api/topics", ""), 400, "bad-body", "Send a JSON object");
    var xml =
        window.send(
            HttpRequest.newBuilder(window.at("/api/topics"))
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));
    problem(xml, 415, "unsupported-media-type", "application/json");
  }

  @Test
  void everyProblemIsExplained() {
    String page = window.get("/problems").body();
    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(page).contains("id=\"" + kind.slug() + "\"");
    }
  }

  private static void problem(
      HttpResponse<String> answer, int status, String kind, String contains) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"/problems#" + kind + "\"")
        .contains("\"status\":" + status)
        .contains("\"title\":")
        .contains("\"detail\":")
        .contains(contains)
        .doesNotContain("Exception")
        .doesNotContain("lexdelta.");
  }
}
