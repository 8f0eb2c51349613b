package lexdelta.searchapi.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** How far the work under way has come, as it last said. */
final class LiveProgress {
  /** Who says nothing for so long is done, or waits. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final SortedMap<String, Line> lines = new ConcurrentSkipListMap<>();

  /**
   * How far a piece of work has come.
   *
   * @param total 0 where it is not known
   */
  record Line(String work, long done, long total, Instant at) {}

  LiveProgress(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes what work says of itself, as {@link lexdelta.crawler.record.Progress} does. */
  void at(String work, long done, long total) {
    lines.put(work, new Line(work, done, total, clock.instant()));
  }

  /** What spoke lately and is not at its end, by name. */
  List<Line> now() {
    Instant oldest = clock.instant().minus(FRESH);
    lines.values().removeIf(line -> line.at().isBefore(oldest));
    return lines.values().stream()
        .filter(line -> line.total() == 0 || line.done() < line.total())
        .toList();
  }
}
