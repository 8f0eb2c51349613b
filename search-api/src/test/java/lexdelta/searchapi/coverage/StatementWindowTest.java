package lexdelta.searchapi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementWindowTest {
  private static final String PERIOD = "?from=2025-06-30&until=2025-07-01";

  private final SampleWindow window = SampleWindow.shared();

  @Test
  void pageAndProgramsGetTheSameText() throws Exception {
    Document page = Page.of(window.get("/coverage/statement" + PERIOD), 200);
    JsonNode json =
        JsonMapper.shared().readTree(window.get("/api/coverage/statement" + PERIOD).body());
    String text = json.get("text").asString();
    assertThat(page.select("pre.statement").first().wholeText()).isEqualTo(text);
    assertThat(text).contains("== uscis-policy-updates", "Looks: 2", "1 fetched, 1 blocked");
    String key = window.get("/api/coverage/statement-key").body();
    assertThat(json.get("publicKey").asString()).isEqualTo(key);
    byte[] signature = Base64.getDecoder().decode(json.get("signature").asString());
    assertThat(StatementKey.verifies(key, text, signature)).isTrue();
    assertThat(json.get("sources")).hasSize(3);
  }

  @Test
  void thePageAsksForAPeriod() {
    Document page = Page.of(window.get("/coverage/statement"), 200);
    assertThat(page.select("#until").val()).isEqualTo("2025-07-01");
    assertThat(page.select("pre")).isEmpty();
  }

  @Test
  void thePdfComesUnderAName() {
    var answer = window.get("/coverage/statement.pdf" + PERIOD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("coverage-2025-06-30-to-2025-07-01.pdf");
    assertThat(answer.body()).startsWith("%PDF-");
  }

  @Test
  void theFutureIsRefused() {
    var answer = window.get("/api/coverage/statement?from=2025-06-30&until=2025-07-02");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("still to come", "\"parameter\":\"until\"");
  }
}
