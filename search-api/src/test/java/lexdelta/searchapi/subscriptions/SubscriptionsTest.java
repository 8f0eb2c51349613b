package lexdelta.searchapi.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.why.Answer;
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

  @Test
  void anythingIsFollowedWithItsTermsAndChangedPausedAndGoneOnWith() {
    String form =
        "kind=provision&what=8+C.F.R.+%C2%A7+999.2%28a%29&leastWeight=0.50&kinds=amendment-effective"
            + "&matter=2041-7&endsOn=2026-01-31&cadence=monthly-31&addresses=terms%40firm.example";
    Document page = Page.of(window.get(location(window.post("/subscriptions", form))), 200);
    String line = page.select("li.card:contains(terms@firm.example)").text();
    assertThat(line)
        .contains("8 CFR 999.2(a) and all below it")
        .contains("each month on day 31")
        .contains("Only: amendment in effect; weight 0.50 and more")
        .contains("For 2041-7")
        .contains("Until 2026-01-31")
        .contains("It has told nothing yet.");
    Subscription made = last();
    String path = "/subscriptions/" + made.id();
    assertThat(window.post(path + "/pause", "").statusCode()).isEqualTo(302);
    assertThat(last().paused()).isTrue();
    assertThat(window.post(path + "/resume", "").statusCode()).isEqualTo(302);
    assertThat(last().paused()).isFalse();
    Document edit = Page.of(window.get(path), 200);
    assertThat(edit.select("#matter").val()).isEqualTo("2041-7");
    assertThat(edit.select("#cadence option[selected]").val()).isEqualTo("monthly-31");
    assertThat(
            window
                .post(path, "kind=topic&what=other&cadence=at-once&addresses=more%40firm.example")
                .statusCode())
        .isEqualTo(302);
    assertThat(last().terms().cadence()).isEqualTo(Cadence.AT_ONCE);
    assertThat(last().terms().wish().what()).isEqualTo("8 CFR 999.2(a)");
    window.post(path + "/cancel", "");
  }

  @Test
  void aChannelOfOnesOwnIsToldAndNoOther() {
    Endpoint declared =
        window
            .port(Endpoints.class)
            .declare(
                ME,
                EndpointKind.SLACK,
                "Sample channel",
                URI.create("https://hooks.example/sample"),
                new EmailAddress("ana@firm.example"));
    String form = "kind=search&what=permit&cadence=at-once&endpoint=slack%3A";
    Document page =
        Page.of(window.get(location(window.post("/subscriptions", form + declared.id()))), 200);
    assertThat(page.select("[role=status]").text()).contains("the Slack channel Sample channel");
    assertThat(last().terms().audience().channel()).isEqualTo("slack");
    Document edit = Page.of(window.get("/subscriptions/" + last().id()), 200);
    assertThat(edit.select("#endpoint option[selected]").val()).isEqualTo("slack:" + declared.id());
    Document other = Page.of(window.post("/subscriptions", form + "4711"), 400);
    assertThat(other.select("#addresses-mistake").text()).contains("no slack 4711");
    window.port(Subscriptions.class).cancel(ME, last().id());
    window.port(Endpoints.class).remove(declared.id());
  }

  @Test
  void mistakesInASubscriptionAreSaidAtTheirFields() {
    Document page =
        Page.of(
            window.post(
                "/subscriptions", "kind=form&what=the+form&cadence=sometimes&addresses=nobody"),
            400);
    assertThat(page.select("#what-mistake").text()).contains("is not the number of a form");
    assertThat(page.select("#addresses-mistake").text()).contains("is not an e-mail address");
    assertThat(page.select("#what").val()).isEqualTo("the form");
    page =
        Page.of(
            window.post("/subscriptions", "kind=search&what=%22open&addresses=a%40firm.example"),
            400);
    assertThat(page.select("#what-mistake").text()).startsWith("At character 1:");
  }

  @Test
  void aPreviewShowsWhatWouldHaveBeenToldAndKeepsNothing() {
    int before = addresses().size();
    var answer =
        window.post(
            "/subscriptions/preview",
            "kind=provision&what=8+CFR+999.2&addresses=seen%40firm.example&cadence=at-once");
    Document page = Page.of(window.get(location(answer)), 200);
    assertThat(page.select(".preview").text())
        .contains("What it would have told")
        .contains("8 CFR 999.2 is one of its citations");
    assertThat(page.select(".preview a").eachAttr("href"))
        .anyMatch(it -> it.matches("/changes/\\d+"));
    assertThat(page.select("#addresses").text()).isEqualTo("seen@firm.example");
    assertThat(addresses()).hasSize(before);
    Page.of(window.get("/subscriptions/preview/not-there"), 404);
  }

  @Test
  void aPreviewOfWhatNothingAnswersCountsItsParts() {
    var answer =
        window.post(
            "/subscriptions/preview",
            "kind=search&what=permit+%2Fs+zebra&addresses=seen%40firm.example&cadence=at-once");
    Document page = Page.of(window.get(location(answer)), 200);
    assertThat(page.select(".preview").text())
        .contains("It would have told nothing.")
        .contains("zebra: in 0 of the changes looked at; 0 times in what is in force.");
  }

  @Test
  void programsFollowAnythingLookAheadAndSayWhen() {
    String body =
        "{\"kind\":\"search\",\"what\":\"permit\",\"cadence\":\"weekly-monday\","
            + "\"addresses\":[\"p@firm.example\"]}";
    assertThat(window.json("POST", "/api/subscriptions/preview", body).body())
        .contains("\"complete\":true")
        .contains("\"tooBroad\":")
        .contains("\"examples\":[{");
    var made = window.json("POST", "/api/subscriptions", body);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).contains("\"followed\":\"the search permit\"");
    String path = made.headers().firstValue("Location").orElseThrow();
    assertThat(
            window
                .json(
                    "PUT",
                    path,
                    "{\"cadence\":\"monthly-1\",\"email\":\"p@firm.example\",\"paused\":true}")
                .body())
        .contains("\"cadence\":\"monthly-1\"")
        .contains("\"paused\":true");
    assertThat(window.json("PUT", path, body.replace("permit", "fee")).statusCode()).isEqualTo(400);
    window.json("DELETE", path, "");
    var wrong =
        window.json(
            "POST", "/api/subscriptions", "{\"kind\":\"form\",\"what\":\"x\",\"email\":\"a\"}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("\"/what\"").contains("\"/email\"");
    String hours =
        "{\"zone\":\"Europe/Berlin\",\"hour\":\"07:30\",\"quietFrom\":\"20:00\",\"quietUntil\":\"06:00\"}";
    assertThat(window.json("PUT", "/api/preferences", hours).statusCode()).isEqualTo(200);
    assertThat(window.get("/api/preferences").body()).isEqualTo(hours);
    assertThat(window.json("PUT", "/api/preferences", "{\"zone\":\"Mars\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            window
                .post("/subscriptions/preferences", "zone=America/New_York&hour=08:00")
                .statusCode())
        .isEqualTo(302);
  }

  @Test
  void whyNotIsAnsweredForEachOfOnesOwnSubscriptions() {
    Document page = Page.of(window.get("/changes/6/why"), 200);
    assertThat(page.select("section.card h2").eachText()).contains("Sample permits");
    assertThat(page.select(".lead a").text()).doesNotStartWith("/us/").isNotEmpty();
    List<String> verdicts =
        page.select("section.card .badge").eachText().stream()
            .map(it -> it.toUpperCase(Locale.ROOT).replace(' ', '_'))
            .toList();
    assertThat(verdicts)
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparing(Answer.Verdict::valueOf));
    assertThat(window.get("/api/changes/6/why").body())
        .contains("\"followed\":\"Sample permits\"")
        .contains("\"verdict\":");
    Page.of(window.get("/changes/4711/why"), 404);
  }

  @Test
  void oneOfSeveralIsStoppedByTheLinkOfAMail() {
    Subscription fees = subscribe("several@firm.example");
    Subscription permits =
        window
            .port(Subscriptions.class)
            .subscribe(ME, new TopicId("sample-permits"), new EmailAddress("several@firm.example"));
    String path = "/unsubscribe/" + fees.token();
    Document ask = Page.of(window.get(path), 200);
    assertThat(ask.select("form[action$=/" + fees.id() + "]")).hasSize(1);
    Document done = Page.of(window.post(path + "/" + fees.id(), ""), 200);
    assertThat(done.select("[role=status]").text())
        .contains("Of this nothing more is sent to several@firm.example");
    assertThat(window.port(Subscriptions.class).withToken(fees.token()))
        .extracting(Subscription::id)
        .containsExactly(permits.id());
    window.port(Subscriptions.class).cancel(ME, permits.id());
  }

  private Subscription last() {
    return window.port(Subscriptions.class).of(ME).getLast();
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
