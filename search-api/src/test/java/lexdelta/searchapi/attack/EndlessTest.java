package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions and bodies made to be worked on for ever: each ends, with an answer or in words. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessTest {
  private final SampleWindow window = Attacked.window();

  static Stream<String> questions() {
    return Stream.of(
        "(".repeat(9_000),
        "(".repeat(4_000) + "a" + ")".repeat(4_000),
        "not ".repeat(2_000) + "a",
        repeated("a!", " or ", 2_000),
        repeated("a!", " and ", 150),
        repeated("s!", " w/255 ", 100),
        repeated("*a*", " w/255 ", 100),
        "\"" + repeated("a", " ", 4_000) + "\"",
        repeated("(a or b or c)", " and ", 400),
        "a".repeat(10_000),
        "*".repeat(5_000),
        "!".repeat(5_000),
        "\"".repeat(4_999),
        "8 CFR " + "(a)".repeat(3_000),
        "8 CFR " + "9".repeat(9_000),
        "/(a+)+b/",
        "a~99",
        "\u0000\uFFFF\uD800",
        "x".repeat(20_000));
  }

  private static String repeated(String word, String between, int times) {
    return Collections.nCopies(times, word).stream().collect(Collectors.joining(between));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionEnds(String query) {
    String form = "id=endless&title=Sample&query=" + Browsing.encoded(query);
    ends(
        window.sendAs(
            Attacked.me(),
            HttpRequest.newBuilder(window.at("/topics"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
    if (query.length() < 4_000) {
      ends(
          window.sendAs(
              Attacked.me(),
              HttpRequest.newBuilder(window.at("/search?q=" + Browsing.encoded(query))).GET()));
    }
  }

  static List<String> bodies() {
    return List.of(
        "[".repeat(200_000),
        "{\"a\":".repeat(100_000),
        "{\"id\":\"" + "x".repeat(3_000_000) + "\"}",
        "{\"number\":" + "9".repeat(1_000_000) + "}",
        "{\"id\":1e999999999}",
        "{"
            + IntStream.range(0, 100_000)
                .mapToObj(n -> "\"k" + n + "\":1")
                .collect(Collectors.joining(","))
            + "}",
        " ".repeat(3_000_000));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void everyBodyEnds(String body) {
    for (String path : List.of("/api/topics", "/api/standings", "/api/subscriptions")) {
      HttpResponse<String> answer =
          window.sendAs(
              Attacked.me(),
              HttpRequest.newBuilder(window.at(path))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body)));
      ends(answer);
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormEnds(String form) {
    ends(
        window.sendAs(
            Attacked.me(),
            HttpRequest.newBuilder(window.at("/teams"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
  }

  /** The token of forms is looked for in the form, as a page of ours sends it. */
  @ParameterizedTest
  @MethodSource("forms")
  void everyFormEndsBeforeItsTokenIsFound(String form) {
    ends(
        window.sendAsNobody(
            HttpRequest.newBuilder(window.at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", SamplePeople.formCookie())
                .POST(HttpRequest.BodyPublishers.ofString(form))));
  }

  static List<String> forms() {
    return List.of(
        "name=" + "x".repeat(1_500_000),
        "name=" + "x".repeat(5_000_000),
        IntStream.range(0, 50_000).mapToObj(n -> "k" + n + "=1").collect(Collectors.joining("&")),
        "name=%",
        "name=%zz",
        "name=%C0%AE");
  }

  private static void ends(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    assertThat(answer.body().length()).isLessThan(2_000_000);
  }
}
