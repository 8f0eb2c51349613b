package lexdelta.searchapi.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.searchapi.jobs.Rounds;

/** The built-in sample, replayed to a whole installation in a folder of the test's. */
final class ReplayedSample implements AutoCloseable {
  /** The instants at which the sample has something new. */
  static final Instant MARCH = Instant.parse("2025-03-05T12:00:00Z");

  static final Instant APRIL = Instant.parse("2025-04-03T12:00:00Z");
  static final Instant MAY = Instant.parse("2025-05-07T12:00:00Z");
  static final Instant REISSUE = Instant.parse("2025-05-14T12:00:00Z");
  static final Instant JUNE = Instant.parse("2025-06-04T12:00:00Z");

  final MovableClock clock;
  final ReplayingPublisher publisher;
  final Installation service;

  ReplayedSample(Path folder, Instant begin) {
    this(folder, begin, Map.of());
  }

  /** With settings that go before those of the folder. */
  ReplayedSample(Path folder, Instant begin, Map<String, Object> first) {
    clock = MovableClock.at(begin);
    publisher = ReplayingPublisher.start(Recordings.sample(), clock);
    Map<String, Object> settings = new HashMap<>(first);
    settings.put("lexdelta.fetch.route-all-to", publisher.address());
    settings.put("lexdelta.fetch.interval", "0s");
    settings.put("lexdelta.sources.watched", "");
    settings.put("lexdelta.sources.ecfr-lists", "false");
    settings.put("lexdelta.sources.history-from", "off");
    settings.put("lexdelta.fetch.retries", "0");
    settings.put("lexdelta.fetch.response-timeout", "2s");
    settings.put("lexdelta.fetch.total-timeout", "3s");
    settings.put("lexdelta.fetch.max-bytes", "4MB");
    settings.putIfAbsent("lexdelta.delivery.channel", "file");
    settings.putIfAbsent("lexdelta.alerts.gather", "0s");
    settings.put("logging.level.lexdelta", "ERROR");
    service = Installation.start(folder, new Installation.Plan(0, clock, settings));
  }

  Rounds.Round round(Instant now) throws InterruptedException {
    clock.moveTo(now);
    return service.part(Rounds.class).run();
  }

  @Override
  public void close() {
    service.close();
    publisher.close();
  }
}
