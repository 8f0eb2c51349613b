package lexdelta.searchapi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/\r\n/evil.example",
        "/ /evil.example",
        " //evil.example",
        "https://evil.example",
        "https:/evil.example",
        "https:evil.example",
        "HTTPS://evil.example",
        "http://127.0.0.1@evil.example/",
        "javascript:alert(1)",
        "/javascript:alert(1)\u0000",
        "data:text/html,x",
        "evil.example",
        "@evil.example",
        ".evil.example",
        "?x=//evil.example",
        "#//evil.example",
        "/\u2028/evil.example",
        "/\uFF0Fevil.example",
        "\uFF0F\uFF0Fevil.example",
        "/%",
        "/{x}",
        "/x\\..\\evil",
        "/x\r\nSet-Cookie: a=b",
        "",
        "/sign-in",
        "/sign-in/code",
        "/sign-out-and-in\u0001"
      })
  void whatLeadsElsewhereLeadsToTheFirstPage(String asked) {
    assertThat(LocalPath.of(asked)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=%22sample%20form%22&page=2",
        "/on/2025-06-01/title-8/section-999.2/h/13",
        "/x//evil.example",
        "/@evil.example",
        "/.evil.example",
        "/%2f%2fevil.example",
        "/;@evil.example",
        "/a?to=https://evil.example"
      })
  void whatLeadsToAPageOfOursIsKept(String asked) {
    assertThat(LocalPath.of(asked)).isEqualTo(asked);
    assertThat(URI.create("https://lexdelta.example/sign-in").resolve(asked).getHost())
        .isEqualTo("lexdelta.example");
  }
}
