package lexdelta.crawler.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.UndecodableBodyException;
import lexdelta.crawler.fetch.FetchOutcome.Blocked;
import lexdelta.crawler.fetch.FetchOutcome.Refused;
import lexdelta.crawler.fetch.Pursuit.End;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt files allow us (RFC 9309). A file is believed for 24 hours. Where there is none
 * (4xx) all is allowed; while it cannot be had (5xx, no answer, 429, a block) nothing is.
 */
final class Robots {
  private static final Duration BELIEVED = Duration.ofHours(24);

  /** While a file cannot be had we stay out; this long later we look again. */
  private static final Duration UNKNOWN = Duration.ofMinutes(5);

  /** RFC 9309, section 2.5: at least 500 KiB are to be read; more is not. */
  private static final int MOST = 500 * 1024;

  private final FetchSettings settings;
  private final Clock clock;
  private final Pursuit pursuit;
  private final Turns turns;
  private final Map<URI, Origin> origins = new ConcurrentHashMap<>();

  Robots(FetchSettings settings, Clock clock, Pursuit pursuit, Turns turns) {
    this.settings = settings;
    this.clock = clock;
    this.pursuit = pursuit;
    this.turns = turns;
  }

  /** Why an address may not be asked for; empty when it may. */
  Optional<FetchOutcome> objection(URI address) {
    URI file = address.resolve("/robots.txt");
    Rules rules = origins.computeIfAbsent(file, Origin::new).rules();
    if (rules.outcome().isPresent()) {
      return rules.outcome();
    }
    if (rules.rules().isAllowed(address.toString())) {
      return Optional.empty();
    }
    String reason =
        "%s was not asked for: %s forbids it to %s. Ask the publisher, or watch another page."
            .formatted(address, file, settings.product());
    return Optional.of(new Refused(reason, 0, Optional.empty()));
  }

  /**
   * What is known.
   *
   * @param outcome why all is forbidden, when the file cannot be had
   */
  private record Rules(Instant until, BaseRobotRules rules, Optional<FetchOutcome> outcome) {}

  /** One scheme, host and port. */
  private final class Origin {
    private final URI file;
    private @Nullable Rules known;

    Origin(URI file) {
      this.file = file;
    }

    synchronized Rules rules() {
      Rules rules = known;
      if (rules == null || !clock.instant().isBefore(rules.until())) {
        rules =
            switch (pursuit.pursue(file, List.of(), hop -> Optional.empty())) {
              case End.Arrived(var exchange) -> read(exchange);
              case End.Stopped(var outcome) -> unknown(outcome.reason(), outcome);
            };
        known = rules;
      }
      return rules;
    }

    private Rules read(Exchange exchange) {
      int status = exchange.status();
      if (status / 100 == 2) {
        return parse(exchange);
      }
      if (status / 100 == 4 && status != 429) {
        return new Rules(
            clock.instant().plus(BELIEVED),
            new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
            Optional.empty());
      }
      return unknown("it was answered with %d.".formatted(status), null);
    }

    private Rules parse(Exchange exchange) {
      try {
        byte[] payload = exchange.payload(settings.maxDecodedBytes().toBytes());
        Optional<String> block = BlockPages.sign(exchange, payload);
        if (block.isPresent()) {
          String reason = BlockPages.reason(file, block.get());
          return unknown(reason, new Blocked(reason, exchange.status(), Optional.empty()));
        }
        return parse(Arrays.copyOf(payload, Math.min(payload.length, MOST)), exchange);
      } catch (UndecodableBodyException e) {
        return unknown("it " + e.getMessage() + ".", null);
      }
    }

    private Rules parse(byte[] text, Exchange exchange) {
      BaseRobotRules rules =
          new SimpleRobotRulesParser()
              .parseContent(
                  file.toString(),
                  text,
                  exchange.header("Content-Type").orElse("text/plain"),
                  List.of(settings.product().toLowerCase(Locale.ROOT)));
      if (rules.getCrawlDelay() > 0) {
        turns.of(file).slowDown(Duration.ofMillis(rules.getCrawlDelay()));
      }
      return new Rules(clock.instant().plus(BELIEVED), rules, Optional.empty());
    }

    private Rules unknown(String why, @Nullable FetchOutcome outcome) {
      String reason =
          "%s cannot be read, so we stay out of the whole site and look again in %s: %s"
              .formatted(file, Words.of(UNKNOWN), why);
      FetchOutcome told =
          outcome instanceof Blocked
              ? new Blocked(reason, outcome.status(), Optional.empty())
              : new Refused(reason, 0, Optional.empty());
      return new Rules(
          clock.instant().plus(UNKNOWN),
          new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
          Optional.of(told));
    }
  }
}
