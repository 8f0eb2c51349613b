package lexdelta.searchapi.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;

/** Somebody at the pages of digests, by their forms. */
record Trainer(SampleWindow window, SamplePeople.Browser browser) {
  private static final String BOUNDARY = "sample-boundary";

  HttpResponse<String> get(String path) {
    return window.sendAs(browser, HttpRequest.newBuilder(window.at(path)).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
  }

  /** A form with a file. */
  HttpResponse<String> post(String path, Map<String, String> fields, String name, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((field, value) ->
        body.writeBytes(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, field, value)
                .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"sample\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(BOUNDARY, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return send(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  private HttpResponse<String> send(String path, String type, byte[] body) {
    return window.sendAs(
        browser,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", type)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> json(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return window.sendAs(browser, request);
  }

  /** Where an answer leads, without what follows the path. */
  static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String to = answer.headers().firstValue("Location").orElseThrow();
    return to.substring(to.indexOf("/digests")).replaceFirst("[?#].*", "");
  }

  String draft() {
    return location(
        post("/digests", Map.of("title", "Spring", "first", "2025-04-01", "last", "2025-06-30")));
  }

  /** Publishes a draft for somebody; the page of the edition. */
  String publish(String draft, SamplePeople.Browser reader) {
    return location(post(draft + "/publish", Map.of("person", reader.person().value())))
        .replace("/reading", "");
  }
}
