package lexdelta.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.slack.SlackForm;
import lexdelta.alerts.delivery.teams.TeamsForm;
import lexdelta.alerts.delivery.webhook.JsonForm;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.record.DocumentId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stated days as each channel lays them out. All of them are invented. */
class FormsTest {
  private static final Letterhead LETTERHEAD =
      new Letterhead(
          new Links(URI.create("https://lexdelta.example.org")),
          "lexdelta.example.org",
          source -> "the sample forms",
          () -> new CoverageSummary(Map.of(), Optional.empty(), Instant.EPOCH));

  private final Briefs briefs = new Briefs(LETTERHEAD);

  private static Notice days(String channel, int count, String sentence) {
    List<ToldDay> days =
        IntStream.range(0, count).mapToObj(number -> day(number, sentence)).toList();
    return new Notice(
        new Recipient(new PersonId("anna"), channel, "1"),
        UnsubscribeToken.random(new SecureRandom()),
        List.of(),
        days,
        Instant.parse("2025-06-27T14:03:00Z"));
  }

  private static ToldDay day(int number, String sentence) {
    return new ToldDay(
        "day-%03d 2025-07-01".formatted(number),
        new DocumentId("/us/sample/forms/i-90"),
        "Form I-90",
        "Form I-90 — Sample & <request>",
        LocalDate.of(2025, 7, 4),
        "in 3 days",
        sentence,
        "“The sample ends.”",
        List.of(),
        List.of(
            new Reason("Samples", "samples", true, "M-12", List.of("“sample” in the document"))));
  }

  @Test
  void aProgramGetsDaysAsJson() {
    Message message =
        new JsonForm(briefs).write(days("webhook", 1, "Ends: July 4, 2025, in 3 days."));
    JsonNode body = JsonMapper.shared().readTree(message.text());
    assertThat(body.path("changes").size()).isZero();
    assertThat(body.path("subject").asString())
        .isEqualTo("[Lexdelta] Reminder: Form I-90 in 3 days — samples");
    JsonNode day = body.path("days").path(0);
    assertThat(day.path("on").asString()).isEqualTo("2025-07-04");
    assertThat(day.path("sentence").asString()).isEqualTo("Ends: July 4, 2025, in 3 days.");
    assertThat(day.path("quote").asString()).isEqualTo("“The sample ends.”");
    assertThat(day.path("why").path(0).path("matter").asString()).isEqualTo("M-12");
    assertThat(day.path("documentUrl").asString())
        .isEqualTo("https://lexdelta.example.org/documents/us/sample/forms/i-90");
  }

  @Test
  void slackAndTeamsShowDaysWithinWhatTheyTake() {
    String longest = "Sample sentence without an end. ".repeat(100);
    Message slack = new SlackForm(briefs).write(days("slack", 60, longest));
    JsonNode blocks = JsonMapper.shared().readTree(slack.text()).path("blocks");
    assertThat(blocks.size()).isLessThanOrEqualTo(50);
    assertThat(slack.text())
        .contains("Form I-90 — Sample &amp; &lt;request&gt;")
        .contains("and 40 more days");
    Message teams = new TeamsForm(briefs).write(days("teams", 60, longest));
    assertThat(teams.text()).contains("Form I-90").contains("and 57 more days");
    assertThat(teams.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(28_000);
  }

  @Test
  void theSameDaysAreToldUnderOneMessageIdAndOthersUnderAnother() {
    NoticeWriter writer = new NoticeWriter(LETTERHEAD);
    Message once = writer.write(days("email", 2, "Ends."));
    assertThat(writer.write(days("email", 2, "Ends.")).id()).isEqualTo(once.id());
    assertThat(writer.write(days("email", 3, "Ends.")).id()).isNotEqualTo(once.id());
    assertThat(once.subject())
        .isEqualTo("[Lexdelta] 2 reminders: Form I-90 in 3 days and Form I-90 in 3 days — samples");
  }
}
