package lexdelta.crawler.coverage;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.source.WatchedSource;

/**
 * What the record knows of how looking at a source went.
 *
 * @param door the newest looks at where the source is entered, newest first
 * @param seen the newest look there that saw what the publisher has
 * @param recent the newest looks at each other address, newest first
 * @param newest the newest bytes from the entrance
 * @param before the bytes before those
 */
record Sight(
    List<Check> door,
    Optional<Check> seen,
    List<Check> recent,
    Optional<Snapshot> newest,
    Optional<Snapshot> before) {
  private static final int LOOKS = 8;
  private static final int RECENT = 60;

  static Sight of(WatchedSource watched, Checks checks, Snapshots snapshots) {
    URI door = watched.entrances().getFirst();
    Optional<Snapshot> newest = snapshots.newest(door);
    return new Sight(
        looks(checks.newest(watched.source().id(), door, LOOKS)),
        checks.lastSeen(watched.source().id(), door),
        newestOfEach(checks.newest(watched.source().id(), RECENT), door),
        newest,
        newest.flatMap(it -> snapshots.newest(door, it.observedAt().minusNanos(1_000))));
  }

  /** Bytes that came and could not be read are one look, not one that went well and one that did not. */
  private static List<Check> looks(List<Check> checks) {
    Set<Instant> unreadable = new HashSet<>();
    checks.stream()
        .filter(check -> check.outcome() == Outcome.UNREADABLE)
        .forEach(check -> unreadable.add(check.at()));
    return checks.stream()
        .filter(check -> check.outcome() != Outcome.FETCHED || !unreadable.contains(check.at()))
        .toList();
  }

  private static List<Check> newestOfEach(List<Check> checks, URI door) {
    Set<URI> met = new HashSet<>(Set.of(door));
    return checks.stream().filter(check -> met.add(check.address())).toList();
  }
}
