package lexdelta.crawler.fetch;

import java.time.Duration;
import java.util.Locale;

/** Times and troubles in words for people. */
final class Words {
  private Words() {}

  /** A duration: {@code 5 min}, {@code 1.5 s}. */
  static String of(Duration time) {
    if (time.toSeconds() >= 120) {
      return time.toMinutes() + " min";
    }
    return "%s s"
        .formatted(String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0))
        .replace(".0 s", " s");
  }

  /** The message of an exception, in parentheses and on one line; empty when it has none. */
  static String of(Exception trouble) {
    Throwable cause = trouble.getMessage() == null ? trouble.getCause() : trouble;
    String message = cause == null ? null : cause.getMessage();
    return message == null ? "" : " (" + message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip() + ")";
  }
}
