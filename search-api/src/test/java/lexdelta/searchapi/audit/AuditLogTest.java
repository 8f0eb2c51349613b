package lexdelta.searchapi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest {
  private static final String WHOLE = "every one is as it was written";

  private final SampleWindow window = SampleWindow.empty();

  @AfterEach
  void close() {
    window.close();
  }

  private JdbcClient sql() {
    return window.port(JdbcClient.class);
  }

  private void append(String deed) {
    window
        .port(AuditLog.class)
        .append(
            new AuditLog.Done(new PersonId("p-x"), "Sample", deed, "", "", "", "192.0.2.1"),
            java.time.Instant.parse("2025-07-01T15:04:00Z"));
  }

  private HttpResponse<String> checked() {
    return window.get("/audit?check=1");
  }

  @Test
  void entriesAreNumberedWithoutAGapWhoeverAppendsAtOnce() throws Exception {
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 200).forEach(i -> writers.submit(() -> append("did " + i)));
    }
    List<Long> numbers = new ArrayList<>();
    window.port(AuditLog.class).each(entry -> numbers.add(entry.number()));
    assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    assertThat(checked().body()).contains("200 entries were read", WHOLE);
  }

  @Test
  void anEntryThatWasAlteredShows() {
    IntStream.range(0, 5).forEach(i -> append("did " + i));
    sql().sql("update audit_entry set actor_name = 'Somebody else' where number = 3").update();
    assertThat(Page.of(checked(), 200).text()).contains("Entry 3 does not follow");
  }

  @Test
  void anEntryThatWasTakenOutShows() {
    IntStream.range(0, 5).forEach(i -> append("did " + i));
    sql().sql("delete from audit_entry where number = 2").update();
    assertThat(Page.of(checked(), 200).text()).contains("Entry 2 does not follow");
  }

  @Test
  void anEndThatWasCutOffShows() {
    IntStream.range(0, 5).forEach(i -> append("did " + i));
    sql().sql("delete from audit_entry where number > 3").update();
    assertThat(Page.of(checked(), 200).text()).contains("Entry 4 does not follow");
  }

  @Test
  void whatIsRolledBackLeavesNoEntryAndNoGap() {
    append("before");
    window
        .port(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          append("never");
          status.setRollbackOnly();
        });
    append("after");
    List<String> deeds = new ArrayList<>();
    window.port(AuditLog.class).each(entry -> deeds.add(entry.number() + " " + entry.deed()));
    assertThat(deeds).containsExactly("1 before", "2 after");
    assertThat(checked().body()).contains(WHOLE);
  }

  @Test
  void theLogIsExportedWholeAndNoSpreadsheetCalculatesIt() {
    append("=1+1, and \"more\"");
    HttpResponse<String> csv = window.get("/audit.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    List<String> lines = csv.body().lines().toList();
    assertThat(lines.getFirst()).startsWith("number,at,actor,actor_name,deed");
    assertThat(lines.get(1)).contains("\"'=1+1, and \"\"more\"\"\"", "192.0.2.1");
    assertThat(lines.getLast()).contains("exported the log of who did what");
  }

  @Test
  void everyDeedThatChangesSomethingLeavesAnEntry() {
    change("/people", "name=New+One&email=new%40firm.example&role=reader", "invited a person");
    String id =
        sql()
            .sql("select id from person where email_key = 'new@firm.example'")
            .query(String.class)
            .single();
    change(
        "/people/" + id,
        "name=New+Two&email=new%40firm.example&role=paralegal",
        "changed a person");
    change("/people/" + id + "/link", "", "made a link for a person");
    change("/people/" + id + "/sessions/close", "", "signed a person out everywhere");
    change("/people/" + id + "/second-factor/remove", "", "took away a second factor");
    change("/people/" + id + "/remove", "", "removed a person");
    change("/teams", "name=Sample+team", "made a team");
    change("/teams/1", "name=Sample+team&member=me", "changed a team");
    change("/teams/1/remove", "", "removed a team");
    change("/account/name", "name=Me+Myself", "changed the own name");
    change("/account/tokens", "name=sample&scope=read&days=3", "made a token");
    change("/account/tokens/1/revoke", "", "revoked a token");
    change("/account/sessions/close", "", "signed all other browsers out");
    change(
        "/topics",
        "id=sample-log&title=Sample&query=fee&description=&citations=",
        "defined a topic");
    change(
        "/topics/sample-log",
        "title=Sample+two&query=fee&description=&citations=",
        "changed a topic");
    change("/topics/sample-log/subscriptions", "email=ana%40firm.example", "made a subscription");
    change("/subscriptions/1/cancel", "", "cancelled a subscription");
    change("/topics/sample-log/remove", "", "removed a topic");
    window.get("/audit.csv");
    assertThat(newest().deed()).isEqualTo("exported the log of who did what");
    change("/sign-out", "", "signed out");
  }

  private void change(String path, String form, String deed) {
    long before = window.port(AuditLog.class).head();
    HttpResponse<String> answer = window.post(path, form);
    assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 302, 303);
    assertThat(window.port(AuditLog.class).head()).as(path).isEqualTo(before + 1 + more(path));
    assertThat(window.port(AuditLog.class).before(Long.MAX_VALUE, 2).stream().map(AuditEntry::deed))
        .as(path)
        .contains(deed);
    assertThat(newest().actor()).isEqualTo(window.people().me().person());
    assertThat(newest().address()).isEqualTo("127.0.0.1");
  }

  /** An invitation is a link too. */
  private static int more(String path) {
    return path.equals("/people") ? 1 : 0;
  }

  private AuditEntry newest() {
    return window.port(AuditLog.class).before(Long.MAX_VALUE, 1).getFirst();
  }

  @Test
  void whatAPersonFollowsIsNotInTheLog() {
    change(
        "/topics",
        "id=sample-log&title=Sample&query=fee&description=&citations=",
        "defined a topic");
    window.sendAs(
        window.people().of(Role.PARALEGAL),
        java.net.http.HttpRequest.newBuilder(window.at("/topics/sample-log/subscriptions"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "email=secret%40client.example")));
    assertThat(newest().deed()).isEqualTo("made a subscription");
    assertThat(newest().toString()).doesNotContain("sample-log", "client.example");
  }
}
