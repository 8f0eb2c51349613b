package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MementoTest {
  private static final String GATE = "/timegate/documents/us/cfr/t8/s999.2";

  private final SampleWindow window = SampleWindow.shared();

  private HttpResponse<String> gate(String path, String wanted) {
    return window.send(
        HttpRequest.newBuilder(window.at(path)).header("Accept-Datetime", wanted).GET());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon, 31 Mar 2025 23:59:59 GMT | 2024-01-01
          Tue, 01 Apr 2025 00:00:00 GMT | 2025-04-01
          Tue, 06 May 2025 12:00:00 GMT | 2025-05-06
          Sat, 01 Jan 1994 00:00:00 GMT | 2024-01-01
          Fri, 01 Jan 2049 00:00:00 GMT | 2025-05-06
          """)
  void theGateLeadsToTheVersionOfTheInstant(String wanted, String day) {
    HttpResponse<String> answer = gate(GATE, wanted);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location"))
        .isEqualTo(window.at("/on/" + day + "/title-8/section-999.2").toString());
    assertThat(header(answer, "Vary").toLowerCase(java.util.Locale.ROOT))
        .contains("accept-datetime");
    assertThat(header(answer, "Link"))
        .contains("<" + window.at("/title-8/section-999.2") + ">; rel=\"original\"")
        .contains("rel=\"timemap\"; type=\"application/link-format\"")
        .contains("rel=\"first memento\"; datetime=\"Mon, 01 Jan 2024 00:00:00 GMT\"")
        .contains("rel=\"last memento\"; datetime=\"Tue, 06 May 2025 00:00:00 GMT\"");
    assertThat(answer.headers().firstValue("Memento-Datetime")).isEmpty();
  }

  @Test
  void withoutAnInstantTheGateLeadsToToday() {
    HttpResponse<String> answer = window.get(GATE);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).endsWith("/on/2025-05-06/title-8/section-999.2");
  }

  @Test
  void aPageOfADaySaysWhichVersionItIs() {
    HttpResponse<String> page = window.get("/on/2025-04-20/title-8/section-999.2");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Memento-Datetime")).isEqualTo("Tue, 01 Apr 2025 00:00:00 GMT");
    assertThat(header(page, "Link"))
        .contains("<" + window.at("/title-8/section-999.2") + ">; rel=\"original\"")
        .contains("<" + window.at(GATE) + ">; rel=\"timegate\"")
        .contains("rel=\"prev memento\"; datetime=\"Mon, 01 Jan 2024 00:00:00 GMT\"")
        .contains("rel=\"next memento\"; datetime=\"Tue, 06 May 2025 00:00:00 GMT\"");
  }

  @Test
  void thePageOfTodayIsTheOriginalAndNoMemento() {
    HttpResponse<String> page = window.get("/title-8/section-999.2");
    assertThat(page.headers().firstValue("Memento-Datetime")).isEmpty();
    assertThat(header(page, "Link")).contains("<" + window.at(GATE) + ">; rel=\"timegate\"");
  }

  @Test
  void aDocumentThatIsGoneIsRememberedAsGone() {
    HttpResponse<String> gone = window.get("/on/2025-06-01/title-8/section-999.3");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(header(gone, "Memento-Datetime")).isEqualTo("Tue, 06 May 2025 00:00:00 GMT");
    HttpResponse<String> before = window.get("/on/2023-01-01/title-8/section-999.3");
    assertThat(before.headers().firstValue("Memento-Datetime")).isEmpty();
  }

  @Test
  void theMapListsEveryVersion() {
    HttpResponse<String> map = window.get("/timemap/documents/us/cfr/t8/s999.2");
    assertThat(map.statusCode()).isEqualTo(200);
    assertThat(header(map, "Content-Type")).startsWith("application/link-format");
    assertThat(map.body().lines())
        .containsExactly(
            "<" + window.at("/title-8/section-999.2") + ">; rel=\"original\",",
            "<" + window.at(GATE) + ">; rel=\"timegate\",",
            "<"
                + window.at("/timemap/documents/us/cfr/t8/s999.2")
                + ">; rel=\"self\"; type=\"application/link-format\";"
                + " from=\"Mon, 01 Jan 2024 00:00:00 GMT\";"
                + " until=\"Tue, 06 May 2025 00:00:00 GMT\",",
            memento("2024-01-01", "first memento", "Mon, 01 Jan 2024") + ",",
            memento("2025-04-01", "memento", "Tue, 01 Apr 2025") + ",",
            memento("2025-05-06", "last memento", "Tue, 06 May 2025"));
  }

  private String memento(String day, String relation, String date) {
    return "<%s>; rel=\"%s\"; datetime=\"%s 00:00:00 GMT\""
        .formatted(window.at("/on/" + day + "/title-8/section-999.2"), relation, date);
  }

  @Test
  void documentsOfOtherKindsHaveAPastToo() {
    String id = "/us/uscis/policy-manual/updates/2025-06-24/sample-update";
    HttpResponse<String> answer = gate("/timegate/documents" + id, "Tue, 01 Jul 2025 00:00:00 GMT");
    assertThat(header(answer, "Location")).contains("/documents" + id + "?on=");
    String page = header(answer, "Location").substring(window.at("/").toString().length() - 1);
    assertThat(window.get(page).headers().firstValue("Memento-Datetime")).isPresent();
  }

  @Test
  void whatIsNoInstantOrNoDocumentIsSaidToBe() {
    HttpResponse<String> bad = gate(GATE, "yesterday");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("yesterday").contains("GMT");
    assertThat(gate("/timegate/documents/us/cfr/t8/s1.1", "yesterday").statusCode()).isEqualTo(404);
    assertThat(window.get("/timemap/documents/us/cfr/t8/s1.1").statusCode()).isEqualTo(404);
    assertThat(window.get("/timemap/documents/nothing").statusCode()).isEqualTo(400);
  }
}
