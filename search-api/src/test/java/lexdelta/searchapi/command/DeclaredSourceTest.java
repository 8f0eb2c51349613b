package lexdelta.searchapi.command;

import static lexdelta.searchapi.command.ReplayedSample.APRIL;
import static lexdelta.searchapi.command.ReplayedSample.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.jobs.Cadences;
import lexdelta.searchapi.sample.SamplePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that a firm declares, from the file to the mail, and on the page that previews it. */
class DeclaredSourceTest {
  private static final String DECLARED =
      """
      publishers:
        - name: Sample publisher
          sources:
            - id: sample-updates
              title: Sample updates
              kind: page
              address: https://www.uscis.gov/policy-manual/updates
              cadence: 6h
              topics: [Sample cases]
              watched: %s
      """;

  @TempDir Path folder;

  private ReplayedSample replayed(boolean watched, Map<String, Object> more) throws IOException {
    Files.writeString(folder.resolve("declared.yml"), DECLARED.formatted(watched));
    var settings = new java.util.HashMap<String, Object>(more);
    settings.put("lexdelta.sources.policy-manual-updates", "false");
    settings.put("lexdelta.sources.ecfr-titles", "");
    return new ReplayedSample(folder, MARCH, settings);
  }

  @Test
  void itsChangesReachTheTopicItNamesWhateverTheirWords() throws Exception {
    try (var replayed = replayed(true, Map.of())) {
      var topic = new TopicId("sample-cases");
      replayed
          .service
          .part(Topics.class)
          .save(new Topic(topic, "Sample cases", "", "zyzzyva", List.of(), List.of()));
      replayed
          .service
          .part(Subscriptions.class)
          .subscribe(new PersonId("ana"), topic, new EmailAddress("ana@firm.example"));
      replayed.round(MARCH);
      assertThat(replayed.service.part(Outbox.class).newest(9)).as("a first watch").isEmpty();
      replayed.round(APRIL);
      assertThat(replayed.service.part(Outbox.class).newest(9))
          .singleElement()
          .satisfies(it ->
              assertThat(it.message().text())
                  .contains("everything from the source sample-updates belongs to it"));
      assertThat(replayed.service.part(Topics.class).find(topic).orElseThrow().sources())
          .as("what is kept of the topic")
          .isEmpty();
    }
  }

  @Test
  void itIsLookedAtAsOftenAsItSaysUnlessTheSettingsSayOtherwiseForIt() throws Exception {
    var updates = new SourceId("sample-updates");
    var other = new SourceId("ecfr-title-8");
    try (var replayed = replayed(true, Map.of("lexdelta.schedule.every", "2h"))) {
      Cadences cadences = replayed.service.part(Cadences.class);
      assertThat(cadences.of(updates)).isEqualTo(Duration.ofHours(6));
      assertThat(cadences.of(other)).isEqualTo(Duration.ofHours(2));
    }
    try (var replayed = replayed(true, Map.of("lexdelta.schedule.sources.sample-updates", "30m"))) {
      assertThat(replayed.service.part(Cadences.class).of(updates))
          .isEqualTo(Duration.ofMinutes(30));
    }
  }

  private static HttpResponse<String> preview(ReplayedSample replayed, String text, String id)
      throws Exception {
    String form =
        "text=%s&id=%s"
            .formatted(
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                URLEncoder.encode(id, StandardCharsets.UTF_8));
    URI page = replayed.service.address().resolve("/declarations/preview");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          SamplePeople.join(
                  replayed.service::part,
                  new PersonId("it-" + System.nanoTime()),
                  Set.of(Role.ADMINISTRATOR))
              .dress(HttpRequest.newBuilder(page))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void thePreviewShowsWhatWouldBeReadAndWhatTheLastTwoCapturesWouldHaveReported() throws Exception {
    try (var replayed = replayed(true, Map.of())) {
      HttpResponse<String> first = preview(replayed, DECLARED.formatted(false), "");
      assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
      assertThat(first.body())
          .contains("1 document(s) with", "No capture of this address is kept yet", "every")
          .contains("was answered with 200");
      replayed.round(MARCH);
      assertThat(preview(replayed, "", "sample-updates").body())
          .as("one capture, and the page as it is now")
          .contains("and the page as it is now", "0 change(s) would have been recorded");
      replayed.round(APRIL);
      assertThat(preview(replayed, "", "sample-updates").body())
          .contains("the capture of 2025-03-05 12:00 UTC and that of 2025-04-03 12:00 UTC")
          .contains("1 change(s) would have been recorded, 1 of them mailed.")
          .contains("That is worth a message.");
    }
  }

  @Test
  void whatIsWrongWithADeclarationIsSaidInWords() throws Exception {
    try (var replayed = replayed(false, Map.of())) {
      HttpResponse<String> misspelt =
          preview(replayed, DECLARED.formatted(false).replace("cadence", "cadense"), "");
      assertThat(misspelt.statusCode()).isEqualTo(400);
      assertThat(misspelt.body()).contains("line 8", "«cadense» is not known here");
      assertThat(preview(replayed, "", "").body()).contains("Paste a declaration, or choose one.");
      assertThat(preview(replayed, "", "sample-updates<b>").body())
          .contains("There is no declaration of the name «sample-updates&lt;b&gt;»");
      HttpResponse<String> gone =
          preview(
              replayed,
              DECLARED.formatted(false).replace("/policy-manual/updates", "/nothing-here"),
              "");
      assertThat(gone.statusCode()).isEqualTo(200);
      assertThat(gone.body()).contains("was answered with 404", "No page came.");
      HttpResponse<String> another =
          preview(
              replayed,
              DECLARED.formatted(false) + "        canary: Words nowhere to be found\n",
              "");
      assertThat(another.body()).contains("Words nowhere to be found");
    }
  }
}
