package lexdelta.searchapi.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
  private static final PersonId ME = new PersonId("me");

  private final SampleWindow window = SampleWindow.shared();

  @Test
  void topicsShowTheirDefinitionAndWhoFollows() {
    Document page = Page.of(window.get("/topics"), 200);
    String topic = page.select("#topic-sample-permits").text();
    assertThat(topic)
        .contains("Sample permits")
        .contains("permit or \"sample form\"")
        .contains("8 CFR 999")
        .contains("uscis-policy-updates")
        .contains("ana@firm.example");
    assertThat(page.select("#topic-sample-fees h2").text()).isEqualTo("Sample fees & <charges>");
  }

  @Test
  void followingATopicMakesASubscription() {
    var answer = window.post("/topics/sample-fees/subscriptions", "email=bo%40firm.example");
    assertThat(answer.statusCode()).isEqualTo(302);
    Document page = Page.of(window.get(location(answer)), 200);
    assertThat(page.select("[role=status]").text()).contains("bo@firm.example");
    assertThat(addresses()).contains("bo@firm.example");
  }

  @Test
  void aWrongAddressIsSaidAtItsField() {
    Document page =
        Page.of(window.post("/topics/sample-fees/subscriptions", "email=bo%40%3Cb%3E"), 400);
    assertThat(page.select("#email-sample-fees").val()).isEqualTo("bo@<b>");
    assertThat(page.select("#mistake").text()).contains("is not an e-mail address");
    assertThat(page.select("[aria-invalid=true]")).hasSize(1);
  }

  @Test
  void cancellingEndsASubscription() {
    Subscription made = subscribe("cancel@firm.example");
    var answer = window.post("/subscriptions/" + made.id() + "/cancel", "");
    Page.of(window.get(location(answer)), 200);
    assertThat(addresses()).doesNotContain("cancel@firm.example");
    Page.of(window.post("/subscriptions/" + made.id() + "/cancel", ""), 404);
  }

  @Test
  void lookingAtAnUnsubscribeLinkChangesNothing() {
    Subscription made = subscribe("scanned@firm.example");
    Document page = Page.of(window.get("/unsubscribe/" + made.token()), 200);
    assertThat(page.select("main form[method=post] button").text()).isEqualTo("Stop this mail");
    assertThat(page.select("main").text()).contains("scanned@firm.example");
    assertThat(addresses()).contains("scanned@firm.example");
  }

  @Test
  void postingToAnUnsubscribeLinkActsOnceAndHarmlesslyAgain() {
    Subscription made = subscribe("leaving@firm.example");
    String path = "/unsubscribe/" + made.token();
    Document done = Page.of(window.post(path, "List-Unsubscribe=One-Click"), 200);
    assertThat(done.select("[role=status]").text()).contains("leaving@firm.example");
    assertThat(addresses()).doesNotContain("leaving@firm.example");
    Page.of(window.post(path, "List-Unsubscribe=One-Click"), 200);
    Page.of(window.get("/unsubscribe/short"), 404);
  }

  @Test
  void aTopicIsDefinedEditedAndRemoved() {
    String form = "id=sample-new&title=New+sample&query=waiver&citations=8+CFR+999.4%0D%0A%0D%0A";
    assertThat(window.post("/topics", form).statusCode()).isEqualTo(302);
    assertThat(topic("sample-new").citations()).hasSize(1);
    Page.of(window.post("/topics", form), 409);
    String edit = "title=Newer&query=waiver+or+fee&sources=ecfr-title-8";
    assertThat(window.post("/topics/sample-new", "id=sample-new&" + edit).statusCode())
        .isEqualTo(302);
    assertThat(topic("sample-new").title()).isEqualTo("Newer");
    assertThat(window.post("/topics/sample-new/remove", "").statusCode()).isEqualTo(302);
    Page.of(window.get("/topics/sample-new"), 404);
  }

  @Test
  void theFormOfATopicChangesThatTopicAndNoOther() {
    window.post("/topics/sample-fees", "id=sample-permits&title=Fees&query=fee!");
    assertThat(topic("sample-permits").title()).isEqualTo("Sample permits");
    window.post("/topics/sample-fees", "title=Sample+fees+%26+%3Ccharges%3E&query=fee!");
  }

  @Test
  void mistakesInATopicAreSaidAtTheirFieldsAllAtOnce() {
    Document page =
        Page.of(window.post("/topics", "id=Not+A+Name&query=%22open&citations=nothing"), 400);
    assertThat(page.select("[aria-invalid=true]").eachAttr("id"))
        .containsExactly("id", "title", "query", "citations");
    assertThat(page.select("#query").text()).isEqualTo("\"open");
    assertThat(page.select("#query-mistake").text()).startsWith("At character 1:");
  }

  @Test
  void programsManageTopics() {
    String body = "{\"id\":\"by-program\",\"title\":\"T\",\"query\":\"fee\"}";
    var made = window.json("POST", "/api/topics", body);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location")).hasValue("/api/topics/by-program");
    assertThat(window.json("POST", "/api/topics", body).statusCode()).isEqualTo(409);
    var changed =
        window.json(
            "PUT", "/api/topics/by-program", "{\"title\":\"U\",\"citations\":[\"8 CFR 1\"]}");
    assertThat(changed.body()).contains("\"title\":\"U\"").contains("\"query\":\"\"");
    assertThat(window.json("DELETE", "/api/topics/by-program", "").statusCode()).isEqualTo(204);
    assertThat(window.get("/api/topics/by-program").statusCode()).isEqualTo(404);
    assertThat(window.get("/api/topics").body()).contains("sample-permits");
  }

  @Test
  void programsManageSubscriptionsAndNeverSeeTheToken() {
    var made =
        window.json(
            "POST",
            "/api/subscriptions",
            "{\"topic\":\"sample-fees\",\"email\":\"p@firm.example\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow();
    assertThat(window.get(path).body()).contains("p@firm.example").doesNotContain("token");
    assertThat(window.json("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(window.json("DELETE", path, "").statusCode()).isEqualTo(404);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private Topic topic(String id) {
    return window.port(Topics.class).find(new TopicId(id)).orElseThrow();
  }

  private Subscription subscribe(String email) {
    return window
        .port(Subscriptions.class)
        .subscribe(ME, new TopicId("sample-fees"), new EmailAddress(email));
  }

  private List<String> addresses() {
    return window.port(Subscriptions.class).of(ME).stream()
        .map(it -> it.address().value())
        .toList();
  }
}
