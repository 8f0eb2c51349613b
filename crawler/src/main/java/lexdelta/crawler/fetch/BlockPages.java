package lexdelta.crawler.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.archive.Exchange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Recognises answers that look fine by their status and are none: blocks, challenges, and the
 * Federal Register's page «Request Access», which comes with 200.
 *
 * <p>No single word decides. A page is a block by where it lives, by a header that only guards send,
 * or by at least two signs on it: what it is titled, what it says, and what it asks the reader to
 * do.
 */
final class BlockPages {
  /** Block pages are shorter; of longer ones no more than this is looked at, for the title. */
  private static final int LOOKED_AT = 64 * 1024;

  /** A block page has little to say. Only the Request Access page says more. */
  private static final int SHORT = 2_000;

  private static final Map<String, Set<String>> GUARD_HEADERS =
      Map.of(
          "cf-mitigated", Set.of("challenge"),
          "x-amzn-waf-action", Set.of("challenge", "captcha"),
          "rimon", Set.of("rwc_block"));

  private static final Set<String> TITLES =
      Set.of(
          "request access",
          "access denied",
          "access to this page has been denied",
          "just a moment...",
          "attention required!",
          "human verification",
          "request rejected",
          "pardon our interruption",
          "are you a robot?");

  private static final List<Pattern> SENTENCES =
      Stream.of(
              "automated (scraping|requests|queries|traffic)",
              "programmatic access",
              "you (don't|do not) have permission to access",
              "(verify|confirm|prove) (that )?you are (a )?(human|not a robot)",
              "your (request|access|ip address) (has been|was|is) (blocked|denied|rejected)",
              "unusual (traffic|activity)",
              "enable javascript and cookies to continue",
              "complete the (security check|captcha)")
          .map(words -> Pattern.compile("\\b" + words, Pattern.CASE_INSENSITIVE))
          .toList();

  private static final String CHALLENGES =
      "[src*=recaptcha], [src*=hcaptcha], [src*=challenges.cloudflare], [src*=/cdn-cgi/challenge],"
          + " .g-recaptcha, .h-captcha, .cf-turnstile, #challenge-form, [name*=captcha]";

  private BlockPages() {}

  /** Whether an address is one of those to which the blocked are sent. */
  static boolean liveAt(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("unblock.") && host.endsWith(".gov");
  }

  /** By what an answer gives itself away; empty when by nothing. */
  static Optional<String> sign(Exchange exchange, byte[] payload) {
    for (Map.Entry<String, Set<String>> header : GUARD_HEADERS.entrySet()) {
      Optional<String> value = exchange.header(header.getKey());
      if (value.filter(v -> header.getValue().contains(v.toLowerCase(Locale.ROOT))).isPresent()) {
        return Optional.of("its header says «%s: %s»".formatted(header.getKey(), value.get()));
      }
    }
    return html(exchange, payload)
        ? sign(parse(payload), payload.length <= LOOKED_AT)
        : Optional.empty();
  }

  /** What people are told. */
  static String reason(URI address, String sign) {
    return ("%s is blocked for us: %s. Nothing of it was read. Open %s in a browser, ask the"
            + " publisher for access, and ask less often.")
        .formatted(address, sign, address.resolve("/"));
  }

  private static Optional<String> sign(Document page, boolean whole) {
    boolean titled = Stream.of(page.title().split("\\||::| - ")).anyMatch(BlockPages::known);
    String text = page.text();
    boolean says = SENTENCES.stream().anyMatch(sentence -> sentence.matcher(text).find());
    boolean challenges = !page.select(CHALLENGES).isEmpty();
    boolean asks =
        page.select("button, input[type=submit], a.button").stream()
            .anyMatch(button -> known(button.text()) || known(button.attr("value")));
    int signs = Stream.of(titled, says, challenges, asks).mapToInt(sign -> sign ? 1 : 0).sum();
    boolean brief = whole && text.length() < SHORT;
    return (titled || brief) && signs >= 2
        ? Optional.of("what came is the page «%s»".formatted(page.title()))
        : Optional.empty();
  }

  private static boolean known(String words) {
    return TITLES.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean html(Exchange exchange, byte[] payload) {
    String type = exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String start =
        new String(payload, 0, Math.min(payload.length, 512), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return type.contains("html") || start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static Document parse(byte[] payload) {
    int length = Math.min(payload.length, LOOKED_AT);
    return Jsoup.parse(new String(payload, 0, length, StandardCharsets.UTF_8));
  }
}
