package lexdelta.alerts.delivery.endpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What listens at an endpoint, and so what is posted there. */
public enum EndpointKind {
  /** A program that reads our JSON and checks our signature. */
  WEBHOOK("webhook"),
  /** An incoming webhook of Slack. */
  SLACK("Slack channel"),
  /** An incoming webhook of Microsoft Teams, made by its app Workflows. */
  TEAMS("Teams channel");

  private final String words;

  EndpointKind(String words) {
    this.words = words;
  }

  /** {@code Slack channel}. */
  public String words() {
    return words;
  }

  /** The name of its {@link lexdelta.alerts.delivery.Channel}: {@code slack}. */
  public String channel() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #channel()}.
   *
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static EndpointKind of(String channel) {
    return Arrays.stream(values())
        .filter(kind -> kind.channel().equals(channel))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no kind «%s» of endpoint; the kinds are %s."
                    .formatted(
                        channel,
                        Arrays.stream(values())
                            .map(EndpointKind::channel)
                            .collect(Collectors.joining(", ")))));
  }
}
