package lexdelta.searchapi.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.searchapi.sample.SamplePeople;

/** Somebody who is signed in at a browser, and the service that it asks over HTTP. */
record Seat(HttpClient client, URI service, SamplePeople.Browser browser) {
  /** Sends a form as a browser does from a page of the service itself. */
  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(path, form(fields));
  }

  /** The same with a form that is written already. */
  HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
    return client.send(
        browser
            .dress(HttpRequest.newBuilder(service.resolve(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Where a form leads that did what it was sent for, as a path. */
  static String led(HttpResponse<String> answer) {
    if (answer.statusCode() != 302) {
      throw new AssertionError(
          "%s answered %d: %s"
              .formatted(answer.request().uri(), answer.statusCode(), answer.body()));
    }
    String to = answer.headers().firstValue("Location").orElseThrow();
    return URI.create(to).getPath();
  }

  String get(String path) throws IOException, InterruptedException {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** A page or a file, which must be there. */
  byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = answer(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** Whatever is answered, a redirection too. */
  HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
    return client.send(
        browser.dress(HttpRequest.newBuilder(service.resolve(path))).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
