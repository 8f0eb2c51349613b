package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=permit",
        "/title-8/section-999.2",
      })
  void everyPageOpens(String path) {
    HttpResponse<String> answer = window.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    System.out.println(answer.body());
  }
}
