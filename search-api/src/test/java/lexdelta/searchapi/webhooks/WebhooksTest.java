package lexdelta.searchapi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People's own webhooks, by page and by API, and a program at the other end. */
class WebhooksTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static SampleWindow window;
  private static HttpServer receiver;
  private static String address;
  private static final List<Map.Entry<Map<String, List<String>>, String>> GOT =
      new CopyOnWriteArrayList<>();

  private final SamplePeople.Browser ana =
      window.people().another(window.people().of(Role.PARALEGAL).person());
  private final SamplePeople.Browser ben =
      window.people().another(window.people().of(Role.ATTORNEY).person());

  @BeforeAll
  static void open() throws IOException {
    window = SampleWindow.full();
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          GOT.add(
              Map.entry(
                  Map.copyOf(exchange.getRequestHeaders()),
                  new String(body, StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
  }

  @AfterAll
  static void close() {
    receiver.stop(0);
    window.close();
  }

  @Test
  void aDeclaredWebhookIsTestedWithASignatureThatItsSecretProves() throws Exception {
    HttpResponse<String> answer =
        json(
            ana,
            "POST",
            "/api/webhooks",
            "{\"title\":\"Sample\",\"address\":\"%s\"}".formatted(address));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode made = JSON.readTree(answer.body());
    long id = made.get("webhook").get("id").asLong();
    JsonNode result = JSON.readTree(json(ana, "POST", "/api/webhooks/" + id + "/test", "").body());
    assertThat(result.get("accepted").asBoolean()).as(result.toString()).isTrue();
    var got = GOT.getLast();
    String signed =
        got.getKey().get("Webhook-id").getFirst()
            + "."
            + got.getKey().get("Webhook-timestamp").getFirst()
            + "."
            + got.getValue();
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key =
        Base64.getDecoder().decode(made.get("secret").asString().replaceFirst("^whsec_", ""));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    assertThat(got.getKey().get("Webhook-signature").getFirst())
        .isEqualTo(
            "v1,"
                + Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    assertThat(get(ana, "/api/webhooks").body())
        .contains("127.0.0.1")
        .doesNotContain("/hook", "whsec_");
    assertThat(json(ana, "DELETE", "/api/webhooks/" + id, "").statusCode()).isEqualTo(204);
  }

  @Test
  void aWebhookIsItsOwnersAlone() {
    post(ana, "/webhooks", "kind=slack&title=Of+Ana&address=" + Browsing.encoded(address));
    Document mine = page(ana, "/webhooks");
    String test = mine.select(".card form[action$=/test]").attr("action");
    assertThat(mine.text()).contains("Of Ana", "Slack channel");
    assertThat(page(ben, "/webhooks").text()).doesNotContain("Of Ana");
    for (String deed : List.of("test", "off", "on", "remove", "secret")) {
      assertThat(post(ben, test.replace("/test", "/" + deed), "").statusCode())
          .as(deed)
          .isEqualTo(404);
    }
    assertThat(post(ana, test.replace("/test", "/off"), "").statusCode()).isEqualTo(302);
    assertThat(page(ana, "/webhooks").text()).contains("Switched off", "its owner switched it off");
    assertThat(post(ana, test.replace("/test", "/on"), "days=7").body())
        .contains("It is on.", "Nothing is sent again");
    assertThat(post(ana, test.replace("/test", "/remove"), "").statusCode()).isEqualTo(302);
    assertThat(page(ana, "/webhooks").text()).doesNotContain("Of Ana");
  }

  @Test
  void addressesInsideTheHouseAndNonsenseAreRefusedInWords() {
    for (String bad :
        List.of(
            "http://10.0.0.1/x",
            "http://169.254.169.254/latest",
            "ftp://example.org",
            "nonsense",
            "http://user:word@example.org/",
            "")) {
      HttpResponse<String> answer =
          post(ana, "/webhooks", "kind=webhook&title=x&address=" + Browsing.encoded(bad));
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(Page.of(answer, 400).select("#new-mistake").text()).as(bad).contains("address");
    }
    assertThat(json(ana, "POST", "/api/webhooks", "{\"kind\":\"pigeon\",\"title\":\"x\"}").body())
        .contains("webhook, slack, teams");
  }

  private static HttpResponse<String> get(SamplePeople.Browser who, String path) {
    return window.sendAs(who, HttpRequest.newBuilder(window.at(path)).GET());
  }

  private static Document page(SamplePeople.Browser who, String path) {
    return Page.of(get(who, path), 200);
  }

  private static HttpResponse<String> post(SamplePeople.Browser who, String path, String form) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> json(
      SamplePeople.Browser who, String method, String path, String body) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }
}
