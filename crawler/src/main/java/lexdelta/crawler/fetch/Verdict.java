package lexdelta.crawler.fetch;

import java.util.Optional;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.UndecodableBodyException;
import lexdelta.crawler.fetch.FetchOutcome.Blocked;
import lexdelta.crawler.fetch.FetchOutcome.Fetched;
import lexdelta.crawler.fetch.FetchOutcome.Gone;
import lexdelta.crawler.fetch.FetchOutcome.NotModified;
import lexdelta.crawler.fetch.FetchOutcome.Refused;
import lexdelta.crawler.fetch.FetchOutcome.Unreachable;
import lexdelta.crawler.record.Sha256;

/**
 * What a whole answer means. In doubt it is not content: what is taken for content wrongly becomes
 * law in the record.
 */
final class Verdict {
  private static final byte[] NOTHING = {};
  private final long mostDecoded;

  /**
   * A judge.
   *
   * @param mostDecoded the most bytes that a payload may have when unpacked
   */
  Verdict(long mostDecoded) {
    this.mostDecoded = mostDecoded;
  }

  FetchOutcome on(FetchRequest request, Exchange exchange) {
    int status = exchange.status();
    if (status / 100 == 2 || status == 404 || status == 410) {
      return read(request, exchange);
    }
    if (status / 100 == 4) {
      Optional<String> block = BlockPages.sign(exchange, NOTHING);
      if (block.isPresent()) {
        return blocked(exchange, block.get());
      }
    }
    if (status / 100 == 4 || RetryAfter.of(exchange).isPresent()) {
      return new Refused(told(exchange, refusal(exchange)), status, Optional.of(exchange));
    }
    if (status / 100 == 5) {
      return unreachable(exchange, "an error of the publisher's server");
    }
    if (status == 304 && request.conditional()) {
      return new NotModified("What we have is what it has.", status, Optional.of(exchange));
    }
    return unreachable(exchange, status == 304 ? "unchanged since we know not when" : "no page");
  }

  private FetchOutcome read(FetchRequest request, Exchange exchange) {
    byte[] payload;
    try {
      payload = exchange.payload(mostDecoded);
    } catch (UndecodableBodyException e) {
      return unreachable(exchange, "but it " + e.getMessage());
    }
    Sha256 digest = Sha256.of(payload);
    if (exchange.status() == 200 && known(request, digest) && BlockPages.sign(exchange).isEmpty()) {
      return fetched(exchange, payload, digest);
    }
    Optional<String> block = BlockPages.sign(exchange, payload);
    if (block.isPresent()) {
      return blocked(exchange, block.get());
    }
    Optional<StandIn> standIn =
        exchange.status() == 200 && BlockPages.html(exchange, payload)
            ? StandIn.of(payload)
            : Optional.empty();
    if (standIn.isPresent()) {
      return instead(exchange, standIn.get());
    }
    return switch (exchange.status()) {
      case 200 ->
          payload.length == 0
              ? unreachable(exchange, "an empty answer")
              : fetched(exchange, payload, digest);
      case 404, 410 -> gone(exchange);
      default -> unreachable(exchange, "not the whole page that was asked for");
    };
  }

  /** What was content when it came first need not be doubted again. */
  private static boolean known(FetchRequest request, Sha256 payload) {
    return request.payload().filter(payload::equals).isPresent();
  }

  private static FetchOutcome blocked(Exchange exchange, String sign) {
    String reason = BlockPages.reason(exchange.address(), sign);
    return new Blocked(reason, exchange.status(), Optional.of(exchange));
  }

  private static FetchOutcome instead(Exchange exchange, StandIn standIn) {
    return switch (standIn.kind()) {
      case LOGIN ->
          new Refused(
              told(exchange, standIn.words() + ". Watch a page that is open to all"),
              exchange.status(),
              Optional.of(exchange));
      case MAINTENANCE, ERROR -> unreachable(exchange, standIn.words());
    };
  }

  private static FetchOutcome fetched(Exchange exchange, byte[] payload, Sha256 digest) {
    return new Fetched(
        told(exchange, "%,d bytes".formatted(payload.length)),
        exchange.status(),
        Optional.of(exchange),
        payload,
        digest,
        exchange.mediaType(),
        exchange.etag(),
        exchange.lastModified());
  }

  private static FetchOutcome gone(Exchange exchange) {
    String reason =
        told(exchange, "there is nothing. If the page has moved, correct the source's address");
    return new Gone(reason, exchange.status(), Optional.of(exchange));
  }

  private static FetchOutcome unreachable(Exchange exchange, String what) {
    return new Unreachable(
        told(exchange, what + ". It is asked for again at the next check"),
        exchange.status(),
        Optional.of(exchange));
  }

  private static String refusal(Exchange exchange) {
    String host = exchange.address().getHost();
    Optional<String> until =
        RetryAfter.of(exchange)
            .map(u -> "%s is left alone until %s, as it asks".formatted(host, u));
    return until.orElseGet(() ->
        switch (exchange.status()) {
          case 429 ->
              "we ask too often. Raise lexdelta.fetch.intervals.[%s] in the settings"
                  .formatted(host);
          case 401, 407 -> "one must sign in. Watch a page that is open to all";
          case 403 ->
              "we may not read it. Set lexdelta.fetch.contact, or ask the publisher for access";
          case 451 -> "it is withheld for legal reasons. Ask the publisher";
          default -> "the publisher does not accept the request. Check the source's address";
        });
  }

  /** A sentence about an answer. */
  private static String told(Exchange exchange, String what) {
    return "%s was answered with %d%s: %s."
        .formatted(
            exchange.address(),
            exchange.status(),
            exchange.reasonPhrase().isEmpty() ? "" : " " + exchange.reasonPhrase(),
            what);
  }
}
