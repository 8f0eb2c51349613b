package lexdelta.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.archive.Exchange;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * The Retry-After field (RFC 9110, section 10.2.3): seconds, or a date in any of the three forms of
 * HTTP. Obeyed for at most a day, lest a slip of a publisher's silence it for good.
 */
final class RetryAfter {
  static final Duration MOST = Duration.ofDays(1);

  /** The oldest form, which names no zone and so escapes the client's own parser. */
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC);

  private RetryAfter() {}

  /** Until when the sender of a 429 or 503 wants to be left alone; empty when it did not say. */
  static Optional<Instant> of(Exchange exchange) {
    if (exchange.status() != 429 && exchange.status() != 503) {
      return Optional.empty();
    }
    Instant now = exchange.endedAt();
    Instant latest = now.plus(MOST);
    return exchange
        .header("Retry-After")
        .flatMap(field -> parse(field, now))
        .filter(now::isBefore)
        .map(until -> until.isAfter(latest) ? latest : until);
  }

  private static Optional<Instant> parse(String field, Instant now) {
    if (field.matches("\\d{1,9}")) {
      return Optional.of(now.plusSeconds(Long.parseLong(field)));
    }
    if (field.matches("\\d+")) {
      return Optional.of(now.plus(MOST));
    }
    return Optional.ofNullable(DateUtils.parseStandardDate(field)).or(() -> asctime(field));
  }

  private static Optional<Instant> asctime(String field) {
    try {
      return Optional.of(ASCTIME.parse(field, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
