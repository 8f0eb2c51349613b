package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.audit.AuditLog;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.signin.FirstAdministrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder from before there was sign-in. */
class UpgradeTest {
  @TempDir Path folder;

  @Test
  void whatWasDoneBeforeSignInBelongsToTheFirstAdministrator() throws Exception {
    try (Installation service = start()) {
      service
          .part(Subscriptions.class)
          .subscribe(
              CurrentPerson.BEFORE_SIGN_IN,
              service.part(Topics.class).all().getFirst().id(),
              new EmailAddress("ana@firm.example"));
      asBefore(service.part(JdbcClient.class));
    }
    try (Installation service = start()) {
      FirstAdministrator first = service.part(FirstAdministrator.class);
      String path = first.path().orElseThrow();
      HttpResponse<String> answer =
          post(
              service,
              path,
              "name=Ana&email=ana%40firm.example&password=several+words+in+a+row&again=several+words+in+a+row");
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/account?welcome=1");
      Person ana =
          service.part(People.class).withEmail(new EmailAddress("ana@firm.example")).orElseThrow();
      assertThat(ana.id()).isEqualTo(new PersonId("me"));
      assertThat(ana.roles()).contains(Role.ADMINISTRATOR);
      assertThat(service.part(Subscriptions.class).of(ana.id())).hasSize(1);
      assertThat(first.path()).as("the link is used up").isEmpty();
      assertThat(post(service, path, "name=Eve").statusCode()).isEqualTo(404);
      assertThat(service.part(AuditLog.class).before(Long.MAX_VALUE, 9))
          .singleElement()
          .satisfies(it -> assertThat(it.deed()).isEqualTo("became the first administrator"));
    }
    try (Installation service = start()) {
      assertThat(service.part(FirstAdministrator.class).path()).isEmpty();
      assertThat(service.part(Subscriptions.class).of(new PersonId("me"))).hasSize(1);
    }
  }

  private static HttpResponse<String> post(Installation service, String path, String form)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(service.address().resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Cookie", SamplePeople.formCookie())
              .header("X-XSRF-TOKEN", SamplePeople.formProof())
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Takes back what came with sign-in, so that the folder is as the version before left it. */
  private static void asBefore(JdbcClient sql) {
    for (String table :
        List.of(
            "home_seen",
            "folder_item",
            "folder",
            "saved_search",
            "search_history",
            "search_history_off",
            "recovery_code",
            "web_session",
            "one_time_link",
            "api_token",
            "failed_sign_in",
            "team_member",
            "team",
            "person",
            "audit_entry",
            "audit_head")) {
      sql.sql("drop table " + table).update();
    }
    sql.sql("delete from \"flyway_schema_history\" where \"version\" in ('200', '201', '203')")
        .update();
  }

  private Installation start() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("lexdelta.sources.ecfr-titles", "");
    settings.put("lexdelta.sources.policy-manual-updates", false);
    settings.put("lexdelta.sources.presidential-documents", false);
    settings.put("lexdelta.sources.watched", "");
    settings.put("lexdelta.delivery.channel", "file");
    settings.put("lexdelta.alerts.gather", "0s");
    settings.put("logging.level.lexdelta", "WARN");
    return Installation.start(folder, new Installation.Plan(0, Clock.systemUTC(), settings));
  }
}
