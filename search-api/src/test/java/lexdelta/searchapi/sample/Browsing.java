package lexdelta.searchapi.sample;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A browser as far as tests need one: keeps the cookies of each host, sends forms with what the page
 * hid in them, and goes where it is sent only when told to.
 */
public final class Browsing {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  /** Opens a page. */
  public HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** Goes where an answer sends it until a page comes. */
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> now = answer;
    for (int i = 0; i < 10 && now.headers().firstValue("Location").isPresent(); i++) {
      now = get(next(now));
    }
    return now;
  }

  /** Where an answer sends it. */
  public static URI next(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  /**
   * Opens a page and sends its form.
   *
   * @param fields name and value in turn
   */
  public HttpResponse<String> submit(URI page, URI action, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_csrf", Jsoup.parse(get(page).body()).select("input[name=_csrf]").first().val());
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return send(
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  /** A form as it is sent. */
  public static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends a request with the cookies, and keeps those that come. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    HttpRequest plain = request.build();
    Map<String, String> kept =
        cookies.computeIfAbsent(plain.uri().getHost(), _ -> new LinkedHashMap<>());
    if (!kept.isEmpty()) {
      request.setHeader(
          "Cookie",
          kept.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = sent(request.build());
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(it -> HttpCookie.parse(it).stream())
        .forEach(it -> keep(kept, it));
    return answer;
  }

  private static void keep(Map<String, String> kept, HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      kept.remove(cookie.getName());
    } else {
      kept.put(cookie.getName(), cookie.getValue());
    }
  }

  private static HttpResponse<String> sent(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("No answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** A cookie it keeps for a host. */
  public Optional<String> cookie(URI of, String name) {
    return Optional.ofNullable(cookies.getOrDefault(of.getHost(), Map.of()).get(name));
  }

  /** Puts a cookie into it, as somebody else could have. */
  public void put(URI of, String name, String value) {
    cookies.computeIfAbsent(of.getHost(), _ -> new LinkedHashMap<>()).put(name, value);
  }
}
