package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.Paths;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Script in every field that takes words, kept or sent back: it stays words. */
class ScriptTest {
  private final SampleWindow window = Attacked.window();

  /** Address, the field that is attacked, and what else the form needs. */
  static Stream<Arguments> fields() {
    Map<String, String> topic =
        Map.of("id", "attacked", "title", "Sample", "description", "", "query", "permit");
    Map<String, String> person =
        Map.of("name", "Sample", "email", "attacked@firm.example", "role", "reader");
    Map<String, String> standing =
        Map.of(
            "document",
            "/us/cfr/t8/s999.2",
            "kind",
            "enjoined",
            "order",
            "Sample v. Sample",
            "link",
            "https://example.org/order",
            "from",
            "2025-06-01");
    return Stream.of(
            each("/topics", topic, "id", "title", "description", "query", "citations", "sources"),
            each("/topics/sample-fees", topic, "title", "description", "query", "citations"),
            each("/topics/sample-fees/subscriptions", Map.of(), "email"),
            each("/people", person, "name", "email", "role"),
            each("/teams", Map.of(), "name"),
            each("/account/name", Map.of(), "name"),
            each("/account/password", Map.of(), "current", "password", "again"),
            each("/account/tokens", Map.of("name", "t", "scope", "read"), "name", "scope", "days"),
            each("/account/second-factor", Map.of(), "secret", "code"),
            each(
                "/standings",
                standing,
                "document",
                "lifts",
                "kind",
                "provision",
                "order",
                "link",
                "scope",
                "from",
                "until",
                "remark"),
            each("/folders", Map.of("name", "n"), "name", "team"),
            each(
                "/folders/items",
                Map.of("newFolder", "f", "parameters", "q=permit"),
                "folder",
                "newFolder",
                "parameters",
                "note"),
            each(
                "/folders/items",
                Map.of("newFolder", "f", "document", "/us/cfr/t8/s999.2", "asOf", "2025-06-01"),
                "document",
                "path",
                "asOf"),
            each(
                "/saved-searches",
                Map.of("name", "n", "parameters", "q=permit"),
                "name",
                "parameters",
                "team"),
            each("/sign-in", Map.of(), "email", "password", "to"),
            each("/forgotten", Map.of(), "email"))
        .flatMap(it -> it);
  }

  private static Stream<Arguments> each(
      String path, Map<String, String> others, String... attacked) {
    return Stream.of(attacked)
        .flatMap(field ->
            Stream.of(Harmless.SCRIPT, Harmless.TEMPLATE, "javascript:alert(1)")
                .map(words -> Arguments.of(path, field, words, others)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("fields")
  void whatIsTypedIsNeverMarkup(
      String path, String field, String words, Map<String, String> others) {
    if (path.startsWith("/sign-in") || path.equals("/forgotten") || path.endsWith("password")) {
      Attacked.letAttemptsBeForgotten();
    }
    Harmless.is(typed(path, field, words, others));
  }

  private HttpResponse<String> typed(
      String path, String field, String words, Map<String, String> others) {
    Map<String, String> form = new LinkedHashMap<>(others);
    form.put(field, words);
    return post(Attacked.me(), path, Browsing.encoded(form));
  }

  @Test
  void whatIsKeptIsNeverMarkup() {
    List<Integer> kept = new ArrayList<>();
    fields()
        .map(Arguments::get)
        .forEach(it -> {
          @SuppressWarnings("unchecked")
          Map<String, String> others = (Map<String, String>) it[3];
          kept.add(typed((String) it[0], (String) it[1], (String) it[2], others).statusCode());
        });
    assertThat(kept).contains(302);
    for (String page : SHOWING) {
      Harmless.is(window.sendAs(Attacked.me(), HttpRequest.newBuilder(window.at(page)).GET()));
    }
  }

  private static final List<String> SHOWING =
      List.of(
          "/account",
          "/people",
          "/teams",
          "/topics",
          "/subscriptions",
          "/audit",
          "/title-8/section-999.2",
          "/api/topics",
          "/api/me",
          "/api/audit",
          "/api/standings?document=/us/cfr/t8/s999.2");

  private HttpResponse<String> post(SamplePeople.Browser who, String path, String form) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Without this the tests above could pass because nothing is ever kept. */
  @Test
  void whatIsTypedIsKeptAndShownAsWords() {
    SamplePeople.Browser me = Attacked.somebody(Role.ADMINISTRATOR);
    String words = "<i onclick=alert(1)>team";
    assertThat(post(me, "/teams", "name=" + Browsing.encoded(words)).statusCode()).isEqualTo(302);
    HttpResponse<String> page =
        window.sendAs(me, HttpRequest.newBuilder(window.at("/teams")).GET());
    Harmless.is(page);
    assertThat(page.body()).contains("&lt;i onclick=alert(1)&gt;team");
  }

  @Test
  void theNameThatABrowserGivesItselfIsWords() {
    SamplePeople.Browser me = Attacked.somebody(Role.READER);
    Browsing browser = new Browsing();
    String page = browser.get(window.at("/sign-in")).body();
    String token = org.jsoup.Jsoup.parse(page).select("input[name=_csrf]").first().val();
    browser.send(
        HttpRequest.newBuilder(window.at("/sign-in"))
            .header("User-Agent", "<script>alert(1)</script><x-evil>")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Browsing.encoded(
                        Map.of(
                            "_csrf",
                            token,
                            "email",
                            Attacked.email(me.person()),
                            "password",
                            SamplePeople.PASSWORD)))));
    HttpResponse<String> account = browser.get(window.at("/account"));
    Harmless.is(account);
    assertThat(account.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  static Stream<Arguments> questions() {
    return Stream.of(
            "/search?q=",
            "/search?asOf=",
            "/search?q=permit&asOf=",
            "/search?q=permit&page=",
            "/api/search?q=",
            "/api/search?q=permit&limit=",
            "/api/search?q=permit&asOf=",
            "/changes?before=",
            "/changes/",
            "/changes/6?show=",
            "/changes/6?view=",
            "/compare?document=",
            "/compare?document=/us/cfr/t8/s999.2&from=",
            "/compare/2024-06-01/to/2025-06-01/title-8/section-999.2?show=",
            "/compare/2024-06-01/to/2025-06-01/title-8/section-999.2?view=",
            "/compare/2024-06-01/to/2025-06-01/title-8/section-",
            "/title-8/section-",
            "/title-8/section-999.2/",
            "/documents/us/",
            "/documents/us/uscis/policy-manual/updates/2025-06-24/sample-update?on=",
            "/on/",
            "/topics/",
            "/subscriptions?made=",
            "/subscriptions?cancelled=",
            "/sources/",
            "/sources/ecfr-title-8?day=",
            "/coverage/statement?from=",
            "/coverage/statement?until=",
            "/coverage/statement?source=",
            "/standings/new?document=",
            "/standings/new?lifts=",
            "/account?done=",
            "/account?welcome=",
            "/people?removed=",
            "/people/",
            "/people/p-reader?done=",
            "/teams?done=",
            "/audit?before=",
            "/audit?check=",
            "/api/audit?before=",
            "/api/audit?limit=",
            "/links/",
            "/unsubscribe/",
            "/sign-in?to=",
            "/sign-in/code?to=",
            "/sign-in/failed?why=",
            "/api/topics/",
            "/api/documents/us/",
            "/api/compare?document=",
            "/api/standings?document=",
            "/timegate/documents/us/",
            "/timemap/documents/us/",
            "/problems?",
            "/error?",
            "/nothing/",
            "/actuator/")
        .flatMap(path ->
            Stream.of(Harmless.SCRIPT, Harmless.TEMPLATE, "javascript:alert(1)")
                .map(words -> Arguments.of(path, words)));
  }

  @ParameterizedTest(name = "{0}{1}")
  @MethodSource("questions")
  void whatIsAskedIsNeverMarkup(String path, String words) {
    String encoded = Browsing.encoded(words).replace("+", "%20");
    HttpResponse<String> answer =
        window.sendAs(Attacked.me(), HttpRequest.newBuilder(window.at(path + encoded)).GET());
    if (answer.statusCode() / 100 != 3) {
      Harmless.is(answer);
    }
    Harmless.is(
        window.sendAsNobody(HttpRequest.newBuilder(window.at("/sign-in?to=" + encoded)).GET()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatPublishersWroteIsNeverMarkup(String path) {
    Harmless.is(window.sendAs(Attacked.me(), HttpRequest.newBuilder(window.at(path)).GET()));
  }

  static List<String> pages() {
    return Paths.GOOD;
  }

  /** Bodies that are not JSON, and JSON that is not ours, are said to be so, in JSON. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"<script>alert(1)</script>\": 1}",
        "<script>alert(1)</script>",
        "{\"id\": \"<script>alert(1)</script>\", \"title\": \"x\", \"query\": \"x\"}",
        "[[[[[[[[[[[[",
        "{\"id\": {\"@class\": \"java.lang.Runtime\"}}"
      })
  void aBodyIsNeverSentBackAsMarkup(String body) {
    for (String path : List.of("/api/topics", "/api/standings", "/api/subscriptions")) {
      Harmless.is(
          window.sendAs(
              Attacked.me(),
              HttpRequest.newBuilder(window.at(path))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))));
    }
  }
}
