package lexdelta.searchapi.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.audit.AuditLog;
import lexdelta.searchapi.control.Broadcast;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import lexdelta.searchapi.sample.SampleWork;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What administrators look after, on real jobs and a real outbox. */
class AdministrationTest {
  private static final Instant NOON = Instant.parse("2025-07-01T15:04:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.empty("--lexdelta.delivery.mail.password=never-shown");
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static Document page(String path) {
    return Page.of(window.get(path), 200);
  }

  private static void start(String form) {
    HttpResponse<String> answer = window.post("/administration/jobs", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private static List<JobRun> running() {
    return window.port(JobRuns.class).running();
  }

  private static void until(BooleanSupplier so) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!so.getAsBoolean()) {
      assertThat(Instant.now()).as("it did not come about").isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static void rest() {
    until(() -> running().isEmpty());
    until(() ->
        window.port(StartedWork.class).all().stream().allMatch(it -> it.endedAt().isPresent()));
  }

  @Test
  void aJobIsStartedSeenAtWorkStoppedAndKept() {
    SampleWork work = window.port(SampleWork.class);
    work.close();
    try {
      start("what=publish");
      until(() -> running().stream().anyMatch(it -> it.steps().size() == 2));
      window.port(Broadcast.class).at("index", 30, 120);
      Document page = page("/administration/jobs");
      assertThat(page.select("#live .card").text()).contains("publish", "under way", "index 3");
      assertThat(page.select("#live progress").attr("max")).isEqualTo("120");
      assertThat(page.select("#live progress").attr("value")).isEqualTo("30");

      HttpResponse<String> again = window.post("/administration/jobs", "what=publish");
      assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("done=already");

      String stop = page.select("#live form").attr("action");
      assertThat(window.post(stop, "").statusCode()).isEqualTo(302);
      assertThat(window.post("/administration/jobs/999999/stop", "").statusCode()).isEqualTo(404);
    } finally {
      work.open();
    }
    rest();
    assertThat(page("/administration/jobs").select("tbody tr").first().text())
        .contains("publish", "stopped");
    assertThat(window.port(AuditLog.class).before(Long.MAX_VALUE, 10).stream().map(it -> it.deed()))
        .contains("started a job", "stopped a job");
  }

  @Test
  void aFailureIsShownWithItsReasonAndOnHome() {
    SampleWork work = window.port(SampleWork.class);
    work.fail("The mail server is away.");
    try {
      start("what=publish");
      until(() ->
          window.port(JobRuns.class).newest(Optional.empty(), 5).stream().anyMatch(JobRun::failed));
      rest();
      Document page = page("/administration/jobs?job=publish");
      assertThat(page.select("td .trouble").text()).contains("The mail server is away.");
      assertThat(page.select("#live").text()).contains("publish", "The mail server is away.");
      assertThat(page("/").select("section[aria-labelledby=service-title]").text())
          .contains("Something asks for an administrator", "failed");
      assertThat(page("/").select(".home-part").eachAttr("aria-labelledby"))
          .startsWith("first-title", "service-title");
    } finally {
      work.fail("");
    }
  }

  @Test
  void whatCannotBeStartedIsRefused() {
    assertThat(window.post("/administration/jobs", "what=everything").statusCode()).isEqualTo(400);
    assertThat(window.post("/administration/jobs", "what=watch&source=nobody").statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusedMessagesAreSentAgainAndWhatTheySayIsNotShown() {
    Outbox outbox = window.port(Outbox.class);
    outbox.append(
        new Message(
            new MessageId("<refused@sample>"),
            new Recipient(new PersonId("p-paralegal"), "email", "gone@firm.example"),
            0,
            "Matter 4711: secret subject",
            "secret text",
            "<p>secret text</p>",
            List.of(),
            NOON));
    Outbox.Claim claim =
        outbox.claim(NOON.plusSeconds(1), NOON.plusSeconds(60), Set.of()).orElseThrow();
    outbox.failed(claim, "550 no such mailbox", NOON);
    Document page = page("/administration/deliveries");
    assertThat(page.select("section[aria-labelledby=refused-title]").text())
        .contains("gone@firm.example", "550 no such mailbox");
    assertThat(page.text()).doesNotContain("4711", "secret");
    assertThat(
            window
                .post("/administration/deliveries/again", "channel=email&address=gone@firm.example")
                .statusCode())
        .isEqualTo(302);
    assertThat(outbox.count(Outbox.State.PENDING)).isEqualTo(1);
    assertThat(outbox.stopped()).isEmpty();
  }

  @Test
  void settingsAreShownWithWhereTheyComeFromAndSecretsNever() {
    Document page = page("/administration/settings");
    assertThat(setting(page, "lexdelta.delivery.mail.password"))
        .contains("set, and not shown", "the command that started the service");
    assertThat(page.text()).doesNotContain("never-shown");
    assertThat(setting(page, "lexdelta.web.requests-per-minute"))
        .contains("1000000", "the command that started the service");
    assertThat(setting(page, "lexdelta.delivery.mail.port"))
        .contains("25", "as it is when nothing is said");
  }

  private static String setting(Document page, String name) {
    return page.select("tr:has(code)").stream()
        .filter(it -> it.select("code").text().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void anEmptyServiceSaysOnHomeWhatToDoInOrder() {
    assertThat(page("/").select("section[aria-labelledby=first-title] ol a").eachAttr("href"))
        .startsWith("/sources", "/administration/settings", "/administration/jobs", "/people");
    Document readers =
        Page.of(
            window.sendAs(
                window.people().of(Role.READER), HttpRequest.newBuilder(window.at("/")).GET()),
            200);
    assertThat(readers.select("section[aria-labelledby=first-title]").text())
        .contains("Come back in a while");
    assertThat(readers.select("section[aria-labelledby=first-title] ol")).isEmpty();
  }

  @Test
  void anEmptyArchiveSaysSo() {
    assertThat(page("/administration/archive").select(".notice").text())
        .contains("Nothing was received yet");
  }

  @Test
  void nobodyElseHasAnyOfIt() {
    for (Role role : List.of(Role.READER, Role.ATTORNEY, Role.TRAINER)) {
      assertThat(
              window
                  .sendAs(
                      window.people().of(role),
                      HttpRequest.newBuilder(window.at("/administration/jobs")).GET())
                  .statusCode())
          .isEqualTo(403);
    }
  }
}
