package lexdelta.searchapi.review;

import static lexdelta.searchapi.sample.SampleReview.COPY;
import static lexdelta.searchapi.sample.SampleReview.FIRST;
import static lexdelta.searchapi.sample.SampleReview.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleReview;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with what they were told, by page and by API. */
class ReviewTest {
  private static final JsonMapper JSON = new JsonMapper();

  private SampleWindow window;
  private SamplePeople.Browser paralegal;
  private SamplePeople.Browser trainer;
  private SamplePeople.Browser attorney;
  private SamplePeople.Browser administrator;

  @BeforeEach
  void open() {
    window = SampleReview.open();
    paralegal = window.people().of(Role.PARALEGAL);
    trainer = window.people().of(Role.TRAINER);
    attorney = window.people().of(Role.ATTORNEY);
    administrator = window.people().of(Role.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private HttpResponse<String> get(SamplePeople.Browser who, String path) {
    return window.sendAs(who, HttpRequest.newBuilder(window.at(path)).GET());
  }

  private Document page(SamplePeople.Browser who, String path) {
    return Page.of(get(who, path), 200);
  }

  private HttpResponse<String> post(SamplePeople.Browser who, String path, String form) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> json(SamplePeople.Browser who, String path, String body) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private void mark(SamplePeople.Browser who, long change, String form) {
    HttpResponse<String> answer = post(who, "/changes/" + change + "/review", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/changes/" + change + "#review");
  }

  private List<Message> mails(String to) {
    return window.port(Outbox.class).newest(100).stream()
        .map(Outbox.Dispatch::message)
        .filter(it -> it.recipient().address().equals(to))
        .toList();
  }

  @Test
  void openingThePageOfAChangeMarksItsEventReadOnce() {
    Document queue = page(paralegal, "/review");
    assertThat(queue.select(".queue li")).hasSize(2);
    assertThat(queue.select(".queue li").first().text())
        .contains("at 2 places", "M-17", "new rule");
    assertThat(queue.select("header .count").text()).isEqualTo("2");
    for (long change : List.of(COPY, FIRST, COPY)) {
      assertThat(page(paralegal, "/changes/" + change).select("#review .history li")).hasSize(1);
    }
    assertThat(page(paralegal, "/changes/" + FIRST).select("#review .history").text())
        .contains("Sample p-paralegal opened it");
    assertThat(page(paralegal, "/review").select(".queue li")).hasSize(1);
    assertThat(page(paralegal, "/changes/" + FIRST).select("#review a[href=/review]").text())
        .startsWith("Back to the queue");
    assertThat(page(paralegal, "/review?show=all").select(".queue li")).hasSize(2);
    assertThat(page(trainer, "/review").select(".queue li")).hasSize(2);
  }

  @Test
  void whoeverWasNotToldHasNothingToReview() {
    assertThat(page(attorney, "/changes/" + FIRST).select("#review")).isEmpty();
    assertThat(page(attorney, "/review").text()).contains("Nothing is unread");
    assertThat(post(attorney, "/changes/" + FIRST + "/review", "mark=done").statusCode())
        .isEqualTo(404);
    assertThat(get(attorney, "/api/changes/" + FIRST + "/review").statusCode()).isEqualTo(404);
    assertThat(post(attorney, "/review", "mark=done&change=" + FIRST).statusCode()).isEqualTo(404);
    assertThat(page(trainer, "/changes/" + FIRST).select("#review .history").text())
        .doesNotContain("attorney");
  }

  @Test
  void whatIsAssignedIsToldByOneMailAndStandsInTheQueueWhenOverdue() {
    String form = "mark=assigned&to=p-attorney&dueOn=2025-06-30";
    mark(paralegal, FIRST, form);
    mark(paralegal, FIRST, form);
    List<Message> mails = mails("p-attorney@firm.example");
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).contains("assigned to you");
    assertThat(mails.getFirst().text())
        .contains("Sample p-paralegal asks you", "due on June 30, 2025", "/changes/" + FIRST)
        .doesNotContain("M-17");
    Document overdue = page(attorney, "/review?show=overdue");
    assertThat(overdue.select(".queue li")).hasSize(1);
    assertThat(overdue.select(".queue li").text())
        .contains("Assigned to Sample p-attorney", "due on 2025-06-30", "Overdue.")
        .doesNotContain("M-17");
    assertThat(page(attorney, "/changes/" + FIRST).select("#review").text())
        .contains("Assigned to you", "Overdue.");
    assertThat(page(attorney, "/").select("section[aria-labelledby=review-title]").text())
        .contains("What waits for your review", "Assigned to you, overdue, due on 2025-06-30");
    mark(attorney, FIRST, "mark=done");
    assertThat(page(attorney, "/").select("section[aria-labelledby=review-title]")).isEmpty();
    assertThat(page(trainer, "/").select("section[aria-labelledby=review-title]").text())
        .contains("2 unread")
        .doesNotContain("Assigned to you");
    assertThat(page(attorney, "/review?show=assigned").select(".queue li")).isEmpty();
    assertThat(page(trainer, "/changes/" + FIRST).select("#review").text())
        .contains("Marked done by Sample p-attorney");
    mark(paralegal, FIRST, "mark=assigned&to=p-paralegal");
    assertThat(mails("p-paralegal@firm.example")).isEmpty();
    assertThat(post(paralegal, "/changes/" + FIRST + "/review", "mark=assigned&to=p-reader").body())
        .contains("Choose a colleague");
  }

  @Test
  void aDueDayStandsInTheCalendarOfWhoeverHasItToDoAndIsCancelledWhenItIsDone() {
    String form = "mark=assigned&to=p-attorney&dueOn=";
    mark(paralegal, FIRST, form + "2025-07-10");
    String address = calendar(attorney);
    VEvent first = due(address);
    assertThat(first.getSummary().getValue()).isEqualTo("Due: review of 8 CFR 999.3");
    assertThat(first.getDateStart().getValue().toString()).contains("Jul 10");
    assertThat(first.getSequence().getValue()).isZero();
    mark(paralegal, FIRST, form + "2025-07-11");
    VEvent moved = due(address);
    assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
    assertThat(moved.getDateStart().getValue().toString()).contains("Jul 11");
    assertThat(moved.getSequence().getValue()).isEqualTo(1);
    mark(attorney, FIRST, "mark=done");
    VEvent done = due(address);
    assertThat(done.getStatus().isCancelled()).isTrue();
    assertThat(done.getSequence().getValue()).isEqualTo(2);
    assertThat(events(calendar(administrator))).isEmpty();
  }

  private String calendar(SamplePeople.Browser who) {
    String address = Page.of(post(who, "/feeds", "kind=DAYS"), 200).select("#made").attr("value");
    return address.substring(address.indexOf("/feeds/"));
  }

  private List<VEvent> events(String address) {
    String text = window.sendAsNobody(HttpRequest.newBuilder(window.at(address)).GET()).body();
    return Biweekly.parse(text).first().getEvents().stream()
        .filter(it -> it.getSummary().getValue().startsWith("Due: "))
        .toList();
  }

  private VEvent due(String address) {
    assertThat(events(address)).hasSize(1);
    return events(address).getFirst();
  }

  @Test
  void notesAreSeenByThoseWhoReviewItTogetherUnlessTheyArePrivate() {
    mark(paralegal, SECOND, "mark=noted&text=Call+the+%3Cb%3Eclient%3C%2Fb%3E");
    mark(paralegal, SECOND, "mark=noted&text=Not+sure&shared=false");
    assertThat(page(paralegal, "/changes/" + SECOND).select("#review .own-words").eachText())
        .containsExactly("Not sure", "Call the <b>client</b>");
    assertThat(page(trainer, "/changes/" + SECOND).select("#review .own-words").eachText())
        .containsExactly("Call the <b>client</b>");
    Document other = page(administrator, "/changes/" + SECOND);
    assertThat(other.select("#review")).isNotEmpty();
    assertThat(other.select("#review").text()).doesNotContain("Call", "p-paralegal opened");
    String note =
        page(paralegal, "/changes/" + SECOND)
            .select("#review input[name=note]")
            .last()
            .attr("value");
    assertThat(
            post(trainer, "/changes/" + SECOND + "/review", "mark=withdrawn&note=" + note)
                .statusCode())
        .isEqualTo(409);
    mark(paralegal, SECOND, "mark=withdrawn&note=" + note);
    assertThat(page(trainer, "/changes/" + SECOND).select("#review .own-words")).isEmpty();
    assertThat(page(paralegal, "/changes/" + SECOND).select("#review").text())
        .contains("Withdrawn: only you see it.");
    assertThat(
            post(
                    paralegal,
                    "/changes/" + SECOND + "/review",
                    "mark=noted&text=" + "n".repeat(4_001))
                .body())
        .contains("1 to 4,000 characters");
  }

  @Test
  void theImpactIsSeenWholeByAttorneysAndAdministratorsAndInPartByOthers() {
    mark(paralegal, SECOND, "mark=relevant");
    mark(paralegal, SECOND, "mark=noted&text=Secret+words");
    mark(trainer, SECOND, "mark=assigned&to=p-paralegal&dueOn=2025-06-30");
    Document whole = page(attorney, "/changes/" + SECOND + "/impact");
    assertThat(whole.select("tbody tr")).hasSize(3);
    assertThat(whole.select("tbody tr").eachText())
        .anyMatch(row -> row.matches("Sample p-paralegal Told .* email 2025.* relevant M-17"))
        .anyMatch(row -> row.matches("Sample p-administrator Told .* email not yet – M-99"));
    assertThat(whole.select("main").text())
        .contains("Sample p-paralegal, assigned by Sample p-trainer, due on 2025-06-30: open.")
        .contains("Overdue.")
        .doesNotContain("Secret");
    Document part = page(paralegal, "/changes/" + SECOND + "/impact");
    assertThat(part.select("tbody th").eachText())
        .containsExactly("Sample p-paralegal", "Sample p-trainer");
    assertThat(part.text()).contains("M-17").doesNotContain("M-99", "administrator");
    Document none = page(window.people().of(Role.READER), "/changes/" + SECOND + "/impact");
    assertThat(none.text()).contains("You were not told of it").doesNotContain("M-17", "M-99");
    assertThat(get(paralegal, "/api/changes/" + SECOND + "/impact").body())
        .contains("\"whole\":false")
        .doesNotContain("M-99");
  }

  @Test
  void severalAreMarkedAtOnceAndTheLogOfDeedsSaysNothingOfNotes() {
    HttpResponse<String> answer =
        post(
            paralegal,
            "/review",
            "mark=read&show=unread&change=%d&change=%d".formatted(FIRST, SECOND));
    assertThat(answer.statusCode()).isEqualTo(302);
    Document queue = page(paralegal, Browsing.next(answer).toString());
    assertThat(queue.select("[role=status]").text()).isEqualTo("2 changes are marked.");
    assertThat(queue.select(".queue li")).isEmpty();
    assertThat(post(paralegal, "/review", "mark=read").body()).contains("Tick at least one");
    assertThat(post(paralegal, "/review", "mark=eaten&change=" + FIRST).body())
        .contains("There is no mark «eaten»");
    mark(paralegal, FIRST, "mark=noted&text=Secret+words");
    assertThat(page(administrator, "/audit").text())
        .contains("reviewed changes", "reviewed a change")
        .doesNotContain("Secret");
  }

  @Test
  void theQueueIsNarrowedByMatterTeamAndKind() {
    assertThat(page(paralegal, "/review?matter=M-17").select(".queue li")).hasSize(2);
    assertThat(page(paralegal, "/review?matter=M-99").select(".queue li")).isEmpty();
    assertThat(page(paralegal, "/review?kind=new-rule").select(".queue li")).hasSize(2);
    assertThat(page(paralegal, "/review?kind=decision").select(".queue li")).isEmpty();
    String team = page(paralegal, "/review").select("#team option").last().attr("value");
    assertThat(page(paralegal, "/review?show=all&team=" + team).select(".queue li")).hasSize(2);
    assertThat(get(attorney, "/review?team=" + team).statusCode()).isEqualTo(404);
    for (String bad : List.of("show=other", "kind=other", "team=x", "cursor=x")) {
      assertThat(get(paralegal, "/review?" + bad).statusCode()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void programsPageThroughTheQueueAndMark() throws Exception {
    JsonNode first = JSON.readTree(get(paralegal, "/api/review?limit=1").body());
    assertThat(first.get("lines").get(0).get("change").asLong()).isEqualTo(FIRST);
    assertThat(first.get("lines").get(0).get("places").asInt()).isEqualTo(2);
    JsonNode second =
        JSON.readTree(
            get(paralegal, "/api/review?limit=1&cursor=" + first.get("next").asString()).body());
    assertThat(second.get("lines").get(0).get("change").asLong()).isEqualTo(SECOND);
    assertThat(second.get("next").asString()).isEmpty();
    String path = "/api/changes/" + COPY + "/review";
    HttpResponse<String> made =
        json(
            paralegal,
            path,
            "{\"mark\":\"assigned\",\"to\":\"p-trainer\",\"dueOn\":\"2025-08-01\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JsonNode review = JSON.readTree(made.body());
    assertThat(review.get("assignment").get("to").asString()).isEqualTo("p-trainer");
    assertThat(review.get("history")).hasSize(1);
    assertThat(json(paralegal, path, "{\"mark\":\"relevant\"}").statusCode()).isEqualTo(201);
    assertThat(json(paralegal, path, "{\"mark\":\"relevant\"}").statusCode()).isEqualTo(200);
    assertThat(json(paralegal, path, "{\"mark\":\"opened\"}").body())
        .contains("\"pointer\":\"/mark\"");
    assertThat(json(paralegal, path, "{\"mark\":\"assigned\",\"to\":\"nobody\"}").body())
        .contains("\"pointer\":\"/to\"");
    assertThat(json(paralegal, path, "{\"mark\":\"noted\"}").body())
        .contains("\"pointer\":\"/text\"");
    assertThat(JSON.readTree(get(trainer, path).body()).get("history")).hasSize(2);
    assertThat(JSON.readTree(get(trainer, "/api/review?show=assigned").body()).get("lines"))
        .hasSize(1);
    assertThat(get(paralegal, "/api/changes/4711/impact").statusCode()).isEqualTo(404);
  }
}
