package lexdelta.crawler.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.fetch.Answer.Broken;

/** Asks politely, and asks again when that makes sense. */
final class Turns {
  private final FetchSettings settings;
  private final Wire wire;
  private final Clock clock;
  private final Pause pause;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  Turns(FetchSettings settings, Wire wire, Clock clock, Pause pause) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.pause = pause;
  }

  Turn of(URI address) {
    return turns.computeIfAbsent(
        address.getHost().toLowerCase(Locale.ROOT),
        host -> new Turn(host, settings.interval(host), clock, pause));
  }

  /** Asks up to {@code retries} times more, each time after twice the rest. */
  Answer ask(URI address, List<Header> conditions) {
    Turn turn = of(address);
    Duration backOff = settings.backOff();
    try {
      Answer answer = turn.take(() -> wire.ask(address, conditions), backOff);
      for (int n = 0; n < settings.retries() && answer.passing(); n++) {
        backOff = backOff.multipliedBy(2);
        answer = turn.take(() -> wire.ask(address, conditions), backOff);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Broken("was not asked for, as the service is stopping", false);
    }
  }
}
