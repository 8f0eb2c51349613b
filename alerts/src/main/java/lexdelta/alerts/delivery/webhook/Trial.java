package lexdelta.alerts.delivery.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.delivery.post.Poster;
import tools.jackson.databind.json.JsonMapper;

/** Posts a harmless message to an endpoint, so that its owner sees whether it works. */
public final class Trial {
  private static final String WORDS =
      "This is a test by Lexdelta. Changes of the law you follow will arrive here.";

  private final Poster poster;
  private final InstantSource clock;

  public Trial(Poster poster, InstantSource clock) {
    this.poster = poster;
    this.clock = clock;
  }

  /** What came of it. */
  public record Result(boolean accepted, String words) {}

  /** Tries it at once, whether it is on or off; nothing is noted. */
  public Result of(Endpoint endpoint) {
    String body = body(endpoint.kind(), clock.instant());
    String id = "test-" + clock.instant().toEpochMilli();
    Map<String, String> headers =
        endpoint.kind() == EndpointKind.WEBHOOK
            ? Signature.headers(id, clock.instant(), body, endpoint.secret().at(clock.instant()))
            : Map.of();
    return switch (poster.post(endpoint.address(), headers, body)) {
      case Poster.Said said ->
          new Result(
              said.status() / 100 == 2,
              "It answered %d %s".formatted(said.status(), said.words()).strip());
      case Poster.Silent silent -> new Result(false, "No answer: " + silent.reason());
      case Poster.Withheld withheld -> new Result(false, "It was not asked: " + withheld.reason());
    };
  }

  private static String body(EndpointKind kind, Instant now) {
    Object body =
        switch (kind) {
          case WEBHOOK -> JsonForm.test(WORDS, now);
          case SLACK -> Map.of("text", WORDS);
          case TEAMS ->
              Map.of(
                  "type",
                  "message",
                  "attachments",
                  List.of(
                      Map.of(
                          "contentType",
                          "application/vnd.microsoft.card.adaptive",
                          "content",
                          Map.of(
                              "type",
                              "AdaptiveCard",
                              "version",
                              "1.4",
                              "body",
                              List.of(Map.of("type", "TextBlock", "text", WORDS, "wrap", true))))));
        };
    return JsonMapper.shared().writeValueAsString(body);
  }
}
