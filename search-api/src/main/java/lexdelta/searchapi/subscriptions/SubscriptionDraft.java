package lexdelta.searchapi.subscriptions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.Reader;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.crawler.record.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as typed, by a person or a program, not yet known to be one. Empty stands for left
 * out.
 *
 * @param team the number of one; empty for addresses
 */
record SubscriptionDraft(
    String kind,
    String what,
    String leastWeight,
    List<String> kinds,
    String matter,
    String endsOn,
    String cadence,
    String channel,
    List<String> addresses,
    String team) {

  /**
   * What it is checked against.
   *
   * @param endpoints those of one's own
   */
  record Known(
      List<TopicId> topics, List<SourceId> sources, List<Long> teams, List<Reader> endpoints) {}

  /** What became of it: terms, or what is wrong, by field. */
  record Outcome(Optional<Terms> terms, Map<String, String> mistakes) {}

  /** Reads every field, so that all mistakes are told at once. */
  Outcome read(Known known) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    Optional<Wish> wish = field("what", () -> wish(known), mistakes);
    Optional<Double> weight = field("leastWeight", this::weight, mistakes);
    Optional<List<NewsKind>> news =
        field("kinds", () -> kinds.stream().map(NewsKind::of).toList(), mistakes);
    Optional<Optional<LocalDate>> end = field("endsOn", this::day, mistakes);
    Optional<Cadence> often =
        field("cadence", () -> cadence.isBlank() ? Cadence.AT_ONCE : Cadence.of(cadence), mistakes);
    Optional<Audience> audience = field("addresses", () -> audience(known), mistakes);
    if (!mistakes.isEmpty()) {
      return new Outcome(Optional.empty(), mistakes);
    }
    Optional<Terms> terms =
        field(
            "matter",
            () ->
                new Terms(
                    wish.orElseThrow(),
                    weight.orElseThrow(),
                    Set.copyOf(news.orElseThrow()),
                    matter,
                    end.orElseThrow(),
                    often.orElseThrow(),
                    audience.orElseThrow()),
            mistakes);
    return new Outcome(terms, mistakes);
  }

  private Wish wish(Known known) {
    Wish wish = Wish.of(WishKind.of(kind), what);
    switch (wish) {
      case Wish.OfTopic to -> require(known.topics().contains(to.topic()), "topic", to.what());
      case Wish.OfSource from ->
          require(known.sources().contains(from.source()), "source", from.what());
      case Wish.Searched search -> Wish.readable(search.what());
      default -> {}
    }
    return wish;
  }

  private static void require(boolean there, String what, String name) {
    if (!there) {
      throw new IllegalArgumentException("There is no %s «%s».".formatted(what, name));
    }
  }

  private double weight() {
    try {
      return leastWeight.isBlank() ? 0 : Double.parseDouble(leastWeight.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A weight is a number from 0 to 1, such as 0.5.", e);
    }
  }

  private Optional<LocalDate> day() {
    try {
      return endsOn.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(endsOn.strip()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "«%s» is not a day. Write it as 2025-04-01.".formatted(endsOn), e);
    }
  }

  private Audience audience(Known known) {
    String by = channel.isBlank() ? Audience.MAIL : channel;
    if (!by.equals(Audience.MAIL)) {
      addresses.forEach(it -> declared(by, it, known));
    }
    if (team.isBlank()) {
      return new Audience(by, addresses, OptionalLong.empty());
    }
    long number = number(team);
    if (!known.teams().contains(number)) {
      throw new IllegalArgumentException(
          "You are in no such team; choose one of your own, or type addresses.");
    }
    return Audience.team(number);
  }

  private static void declared(String channel, String address, Known known) {
    boolean own =
        known.endpoints().stream()
            .anyMatch(it -> it.channel().equals(channel) && it.address().equals(address));
    if (!own) {
      throw new IllegalArgumentException(
          "You have declared no %s %s. Declare it on the page of webhooks first."
              .formatted(channel, address));
    }
  }

  private static long number(String typed) {
    try {
      return Long.parseLong(typed.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("«%s» is not the number of a team.".formatted(typed), e);
    }
  }

  private static <T> Optional<T> field(
      String name, Supplier<T> reading, Map<String, String> mistakes) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException e) {
      mistakes.put(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
