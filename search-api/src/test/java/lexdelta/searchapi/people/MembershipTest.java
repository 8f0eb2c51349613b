package lexdelta.searchapi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Wish;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.audit.AuditLog;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleTopics;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private SampleWindow window = SampleWindow.empty();

  @AfterEach
  void close() {
    window.close();
  }

  private Person person(String id) {
    return window.port(People.class).find(new PersonId(id)).orElseThrow();
  }

  @Test
  void whoGoesHandsOverWhatTheyOwnAndNobodySeesIt() {
    SampleTopics.offerTo(window.port(Topics.class), window.port(Subscriptions.class));
    Subscriptions subscriptions = window.port(Subscriptions.class);
    PersonId leaver = window.people().of(Role.PARALEGAL).person();
    PersonId heir = window.people().of(Role.ATTORNEY).person();
    subscriptions.subscribe(
        leaver, new TopicId("sample-fees"), new EmailAddress("x@client.example"));
    Document page = Page.of(window.get("/people/" + leaver), 200);
    assertThat(page.select("label[for=heir]").text()).contains("1 subscription");
    assertThat(page.text()).doesNotContain("sample-fees", "Sample fees", "client.example");
    HttpResponse<String> done = window.post("/people/" + leaver + "/remove", "heir=" + heir);
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(subscriptions.of(leaver)).isEmpty();
    Subscription taken = subscriptions.of(heir).getLast();
    assertThat(taken.terms().wish()).isEqualTo(new Wish.OfTopic(new TopicId("sample-fees")));
    assertThat(taken.address()).isEqualTo(person(heir.value()).email());
    assertThat(person(leaver.value()).state()).isEqualTo(Person.State.REMOVED);
    assertThat(window.sendAs(window.people().of(Role.PARALEGAL), get("/account")).statusCode())
        .as("every browser is out")
        .isEqualTo(303);
    assertThat(window.port(AuditLog.class).before(Long.MAX_VALUE, 1).getFirst().later())
        .isEqualTo("1 subscription went to person " + heir);
  }

  @Test
  void withoutAnHeirWhatWasOwnedEnds() {
    SampleTopics.offerTo(window.port(Topics.class), window.port(Subscriptions.class));
    Subscriptions subscriptions = window.port(Subscriptions.class);
    PersonId leaver = window.people().of(Role.TRAINER).person();
    subscriptions.subscribe(leaver, new TopicId("sample-fees"), new EmailAddress("t@firm.example"));
    window.post("/people/" + leaver + "/remove", "heir=");
    assertThat(subscriptions.of(leaver)).isEmpty();
    assertThat(subscriptions.active()).noneMatch(it -> it.owner().equals(leaver));
  }

  @Test
  void oneAdministratorIsAlwaysLeft() {
    window.post("/people/p-administrator/remove", "");
    Document refused = Page.of(window.post("/people/me/remove", ""), 400);
    assertThat(refused.select(".mistake").text()).contains("is the only administrator");
    Document demoted =
        Page.of(window.post("/people/me", "name=Me&email=me%40firm.example&role=reader"), 400);
    assertThat(demoted.select(".mistake").text()).contains("is the only administrator");
    assertThat(person("me").roles()).contains(Role.ADMINISTRATOR);
  }

  @Test
  void somebodyWithoutARoleIsNobody() {
    Document page = Page.of(window.post("/people", "name=A&email=a%40firm.example"), 400);
    assertThat(page.select(".mistake").text()).contains("at least one role");
    assertThat(page.select("#name").val()).isEqualTo("A");
    Document taken =
        Page.of(window.post("/people", "name=A&email=ME%40firm.example&role=reader"), 400);
    assertThat(taken.select(".mistake").text()).contains("is here already");
  }

  @Test
  void whoMustHaveASecondFactorSetsItUpBeforeAnythingElse() {
    window.close();
    window = SampleWindow.empty("--lexdelta.sign-in.second-factor=administrators");
    var administrator = window.people().of(Role.ADMINISTRATOR);
    for (String path : List.of("/", "/people", "/api/me")) {
      HttpResponse<String> answer = window.sendAs(administrator, get(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .endsWith("/account/second-factor");
    }
    assertThat(window.sendAs(administrator, get("/account/second-factor")).statusCode())
        .isEqualTo(200);
    assertThat(window.sendAs(window.people().of(Role.READER), get("/")).statusCode())
        .isEqualTo(200);
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(window.at(path)).GET();
  }
}
