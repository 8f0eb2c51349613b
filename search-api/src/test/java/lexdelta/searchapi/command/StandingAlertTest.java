package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.jobs.Publish;
import lexdelta.searchapi.sample.SamplePeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An attorney's entry, from the address that takes it in to the mail that tells of it. */
@Tag("slow")
class StandingAlertTest {
  @TempDir Path folder;

  @Test
  void anEntryAndItsLiftingAreMailedOnceEach() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, Object> settings =
        Map.of(
            "lexdelta.alerts.gather", "0s",
            "lexdelta.delivery.channel", "email",
            "lexdelta.delivery.mail.host", "127.0.0.1",
            "lexdelta.delivery.mail.port", mail.getSmtp().getPort());
    try (var replayed = new ReplayedSample(folder, ReplayedSample.MARCH, settings)) {
      replayed.round(ReplayedSample.MARCH);
      Version section = section(replayed.service.part(Versions.class));
      follow(replayed.service, section.reading().orElseThrow().citation());
      int before = mail.getReceivedMessages().length;

      String entry = enter(replayed.service, stay(section.document()));
      assertThat(replayed.service.part(Publish.class).run()).isEmpty();
      assertThat(replayed.service.part(Publish.class).run()).isEmpty();
      replayed.round(ReplayedSample.MARCH.plusSeconds(3600));
      assertThat(bodies(mail, before))
          .singleElement()
          .satisfies(text ->
              assertThat(text)
                  .contains("is stayed (nationwide) by Sample v. Agency, No. 1")
                  .contains("entered by Sample attorney-")
                  .contains("Not a word of the text changed."));

      enter(
          replayed.service,
          stay(section.document())
              .replace("\"kind\": \"stayed\"", "\"lifts\": \"" + entry + "\"")
              .replace("No. 1", "No. 2"));
      assertThat(replayed.service.part(Publish.class).run()).isEmpty();
      assertThat(bodies(mail, before)).hasSize(2);
      assertThat(bodies(mail, before).getLast())
          .contains("is in force again (nationwide) by Sample v. Agency, No. 2");
      replayed.round(ReplayedSample.MARCH.plusSeconds(7200));
      assertThat(bodies(mail, before)).hasSize(2);
    } finally {
      mail.stop();
    }
  }

  @Test
  void aStayThatEndsByTheCalendarIsMailedOnThatDayOnce() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, Object> settings =
        Map.of(
            "lexdelta.alerts.gather", "0s",
            "lexdelta.delivery.channel", "email",
            "lexdelta.delivery.mail.host", "127.0.0.1",
            "lexdelta.delivery.mail.port", mail.getSmtp().getPort());
    try (var replayed = new ReplayedSample(folder, ReplayedSample.MARCH, settings)) {
      replayed.round(ReplayedSample.MARCH);
      Version section = section(replayed.service.part(Versions.class));
      follow(replayed.service, section.reading().orElseThrow().citation());
      LocalDate end = Instants.publishersDay(ReplayedSample.MARCH).plusDays(3);
      enter(
          replayed.service,
          stay(section.document()).replace("\"from\"", "\"until\": \"" + end + "\", \"from\""));
      replayed.round(ReplayedSample.MARCH.plusSeconds(3600));
      int before = mail.getReceivedMessages().length;
      replayed.round(ReplayedSample.MARCH.plus(Duration.ofDays(2)));
      assertThat(bodies(mail, before)).isEmpty();
      replayed.round(ReplayedSample.MARCH.plus(Duration.ofDays(3)));
      replayed.round(ReplayedSample.MARCH.plus(Duration.ofDays(3)).plusSeconds(3600));
      replayed.round(ReplayedSample.MARCH.plus(Duration.ofDays(4)));
      assertThat(bodies(mail, before))
          .singleElement()
          .satisfies(text ->
              assertThat(text)
                  .contains("is no longer stayed from " + end + " (Sample v. Agency, No. 1")
                  .contains("Not a word of the text changed."));
    } finally {
      mail.stop();
    }
  }

  private static Version section(Versions versions) {
    return versions.documents(Optional.of(new DocumentId("/us/cfr/t8/s")), 1).stream()
        .map(versions::latest)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static void follow(Installation service, String citation) {
    TopicId id = new TopicId("sample-followed");
    service
        .part(Topics.class)
        .save(
            new Topic(
                id, "Sample followed", "", "", List.of(new CitationScope(citation)), List.of()));
    service
        .part(Subscriptions.class)
        .subscribe(new PersonId("ana"), id, new EmailAddress("ana@firm.example"));
  }

  private static String stay(DocumentId document) {
    return """
    {"document": "%s", "kind": "stayed", "order": "Sample v. Agency, No. 1 (D. Sample)",
     "link": "https://court.example.org/1", "scope": "nationwide", "from": "2025-03-01"}
    """
        .formatted(document);
  }

  private static String enter(Installation service, String json) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = service.address().resolve("/api/standings");
      PersonId attorney = new PersonId("attorney-" + System.nanoTime());
      HttpResponse<String> answer =
          http.send(
              SamplePeople.join(service::part, attorney, Set.of(Role.ATTORNEY))
                  .dress(HttpRequest.newBuilder(address))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(json))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      return JsonMapper.builder().build().readTree(answer.body()).path("document").asString();
    }
  }

  private static List<String> bodies(GreenMail mail, int from) {
    return Arrays.stream(mail.getReceivedMessages())
        .skip(from)
        .map(StandingAlertTest::text)
        .toList();
  }

  /** The plain part, its soft line breaks undone. */
  private static String text(MimeMessage message) {
    String body = GreenMailUtil.getBody(message).replace("=\r\n", "").replace("=\n", "");
    return body.replaceAll("\\s+", " ");
  }
}
