package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser, whatever it is an answer to. */
class AnswersTest {
  private final SampleWindow window = Attacked.window();

  static List<String> everyKind() {
    return List.of(
        "/",
        "/account",
        "/people",
        "/audit",
        "/audit.csv",
        "/api/me",
        "/api/sources",
        "/api/search?q=permit",
        "/search?q=permit",
        "/title-8/section-999.2",
        "/subscriptions",
        "/sign-in",
        "/forgotten",
        "/links/x",
        "/problems",
        "/nothing-here",
        "/api/nothing-here",
        "/search?q=%22",
        "/people/..%2f",
        "/people/x%00",
        "/people/x%5cy",
        "/people/%c0%ae",
        "/changes/6;x=1",
        "/actuator/health",
        "/control/crawl",
        "/error");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyAnswerIsGuarded(String path) {
    guarded(get(path));
    HttpResponse<String> toNobody =
        window.sendAsNobody(HttpRequest.newBuilder(window.at(path)).GET());
    guarded(toNobody);
    assertThat(get(path).headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/style.css",
        "/changes.js",
        "/suggest.js",
        "/reading.js",
        "/live.js",
        "/keep.js",
        "/mark.svg"
      })
  void whatIsTheSameForAllMayBeKept(String path) {
    HttpResponse<String> answer = get(path);
    guarded(answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
  }

  @Test
  void whatTheServerItselfRefusesIsSaidInWords() {
    HttpResponse<String> answer = get("/people/..%2f");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("The address has characters");
  }

  @Test
  void refusalsAreGuardedToo() {
    guarded(
        window.sendAs(
            Attacked.me(),
            HttpRequest.newBuilder(window.at("/people"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody())));
    guarded(
        window.sendAsNobody(
            HttpRequest.newBuilder(window.at("/people"))
                .POST(HttpRequest.BodyPublishers.noBody())));
    guarded(
        window.sendAsNobody(
            HttpRequest.newBuilder(window.at("/api/me")).header("Authorization", "x").GET()));
  }

  private static void guarded(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .as("%s: %s", answer, answer.body())
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("script-src 'self'", "form-action 'self'")
        .doesNotContain("unsafe", "*", "http:", "data:");
    assertThat(answer.headers().map())
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("referrer-policy", List.of("no-referrer"))
        .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
        .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "Tomcat", "springframework");
  }

  @Test
  void cookiesAreForTheServerAlone() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Browsing browser = new Browsing();
    Stream<HttpResponse<String>> answers =
        Stream.of(
            browser.get(window.at("/sign-in")),
            Attacked.signIn(browser, Attacked.email(somebody.person()), SamplePeople.PASSWORD),
            browser.submit(window.at("/account"), window.at("/sign-out")));
    List<String> cookies =
        answers.flatMap(it -> it.headers().allValues("Set-Cookie").stream()).toList();
    assertThat(cookies)
        .hasSizeGreaterThan(2)
        .allSatisfy(it ->
            assertThat(it).contains("HttpOnly", "Path=/", "SameSite=Lax").doesNotContain("Domain"));
    assertThat(cookies).anyMatch(it -> it.startsWith("lexdelta="));
    assertThat(cookies).anyMatch(it -> it.startsWith("lexdelta-form="));
  }

  private HttpResponse<String> get(String path) {
    return window.sendAs(Attacked.me(), HttpRequest.newBuilder(window.at(path)).GET());
  }
}
