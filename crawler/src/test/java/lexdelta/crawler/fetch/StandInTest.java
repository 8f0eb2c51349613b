package lexdelta.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented pages. */
class StandInTest {
  private static byte[] page(String title, String body) {
    return "<!doctype html><html><title>%s</title><body>%s</body></html>"
        .formatted(title, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sign in              | <form><input type=password></form>             | LOGIN
          Sample portal        | <h1>Log in</h1><form><input type=password>      | LOGIN
          Scheduled maintenance| <h1>We will be right back</h1>                  | MAINTENANCE
          Sample Agency        | <h1>The site is temporarily unavailable</h1>    | MAINTENANCE
          503 Service Unavailable | <h1>503</h1> | MAINTENANCE
          500 Internal Server Error | <h1>500</h1> | ERROR
          Error                | <p>Something is wrong.</p>                      | ERROR
          Page not found - Sample | <p>Nothing here.</p>                         | ERROR
          """)
  void whatStandsInAPagesPlaceIsKnown(String title, String body, StandIn.Kind kind) {
    assertThat(StandIn.of(page(title, body))).map(StandIn::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Form X-1, petition",
        "Maintenance of status",
        "404 U.S.C. 12",
        "Errors in filing",
        "News"
      })
  void pagesOfSubstanceAreContent(String title) {
    String body = "<h1>%s</h1><p>A visitor must show the form.</p>".formatted(title);
    assertThat(StandIn.of(page(title, body))).isEmpty();
    assertThat(NoContent.block(page(title, body))).isEmpty();
  }
}
