package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import lexdelta.searchapi.sample.HostileTexts;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Script, handlers and links in what a publisher shows: they stay words wherever it is shown. */
class OvertakenPublisherTest {
  private static SampleWindow window;

  @BeforeAll
  static void publish() {
    window = SampleWindow.full();
    HostileTexts.shown().forEach(window::publish);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  static List<String> pages() {
    return HostileTexts.PAGES;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatItShowsIsNeverMarkup(String path) {
    HttpResponse<String> answer = window.send(HttpRequest.newBuilder(window.at(path)).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    if (!path.startsWith("/timemap") && !path.startsWith("/sources")) {
      assertThat(answer.body()).containsIgnoringCase("overtaken");
    }
    if (!path.startsWith("/timemap")) {
      Harmless.is(answer);
    }
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      assertThat(answer.body()).doesNotContain("<svg onload", "<img src=x", "<x-evil");
    }
  }
}
