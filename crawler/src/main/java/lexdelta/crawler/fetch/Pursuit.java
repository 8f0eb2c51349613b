package lexdelta.crawler.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.fetch.Answer.Broken;
import lexdelta.crawler.fetch.Answer.Whole;
import lexdelta.crawler.fetch.Answer.Withheld;
import lexdelta.crawler.fetch.FetchOutcome.Blocked;
import lexdelta.crawler.fetch.FetchOutcome.Refused;
import lexdelta.crawler.fetch.FetchOutcome.Unreachable;
import lexdelta.crawler.guard.AddressGuard;

/** Asks for an address and follows redirects, each looked at like a new address. */
final class Pursuit {
  static final int MOST_REDIRECTS = 5;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AddressGuard guard;
  private final Turns turns;

  Pursuit(AddressGuard guard, Turns turns) {
    this.guard = guard;
    this.turns = turns;
  }

  /** Where it ended. */
  sealed interface End {
    /** At an answer that leads nowhere else. */
    record Arrived(Exchange exchange) implements End {}

    /** Before there was one. */
    record Stopped(FetchOutcome outcome) implements End {}
  }

  /**
   * Follows an address to its end.
   *
   * @param conditions sent with every request
   * @param objection what else speaks against asking for an address; asked when nothing here does
   */
  End pursue(URI start, List<Header> conditions, Function<URI, Optional<FetchOutcome>> objection) {
    URI address = withoutFragment(start);
    Optional<Exchange> from = Optional.empty();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Optional<FetchOutcome> bar = bar(address, from);
      bar = bar.isPresent() ? bar : objection.apply(address);
      if (bar.isPresent()) {
        return new End.Stopped(bar.get());
      }
      Answer answer = turns.ask(address, conditions);
      if (!(answer instanceof Whole(var exchange))) {
        return new End.Stopped(failed(address, answer));
      }
      Optional<URI> next = next(exchange);
      if (next.isEmpty()) {
        return new End.Arrived(exchange);
      }
      from = Optional.of(exchange);
      address = next.get();
    }
    return new End.Stopped(tooFar(start, from.orElseThrow(), address));
  }

  /** What speaks against asking, before anybody is asked. */
  private Optional<FetchOutcome> bar(URI address, Optional<Exchange> from) {
    int status = from.map(Exchange::status).orElse(0);
    if (BlockPages.liveAt(address)) {
      return Optional.of(
          new Blocked(
              BlockPages.reason(address, "it is where the blocked are sent"), status, from));
    }
    Optional<String> why = guard.objection(address);
    why = why.isPresent() ? why : turns.of(address).closed();
    String via = from.map(e -> ", to which %s redirects,".formatted(e.address())).orElse("");
    return why.map(
        w -> new Refused("%s%s was not asked for: %s.".formatted(address, via, w), status, from));
  }

  private static FetchOutcome failed(URI address, Answer answer) {
    return switch (answer) {
      case Broken(var what, var passing) ->
          new Unreachable(
              "%s %s. It is asked for again at the next check.".formatted(address, what),
              0,
              Optional.empty());
      case Withheld(var why) -> new Refused("%s %s.".formatted(address, why), 0, Optional.empty());
      case Whole(var exchange) -> throw new IllegalArgumentException("No failure: " + exchange);
    };
  }

  private static FetchOutcome tooFar(URI start, Exchange last, URI next) {
    return new Unreachable(
        "%s leads through more than %d redirects, the last one to %s. Look where the page is now."
            .formatted(start, MOST_REDIRECTS, next),
        last.status(),
        Optional.of(last));
  }

  /** Where a redirect leads (RFC 9110, section 15.4); empty when it is none, or leads nowhere. */
  private static Optional<URI> next(Exchange exchange) {
    if (!REDIRECTS.contains(exchange.status())) {
      return Optional.empty();
    }
    return exchange
        .header("Location")
        .flatMap(Pursuit::address)
        .map(location -> withoutFragment(exchange.address().resolve(location)));
  }

  private static Optional<URI> address(String location) {
    try {
      return Optional.of(new URI(location.replace(" ", "%20")));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static URI withoutFragment(URI address) {
    String text = address.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? address : URI.create(text.substring(0, hash));
  }
}
