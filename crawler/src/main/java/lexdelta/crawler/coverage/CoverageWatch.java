package lexdelta.crawler.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;

/** Looks after all sources together: who is covered, and since when. Safe for many threads. */
public final class CoverageWatch {
  private final List<WatchedSource> sources;
  private final Function<SourceId, Duration> every;
  private final Checks checks;
  private final Snapshots snapshots;
  private final CoverageLog log;
  private final InstantSource clock;
  private final ReentrantLock single = new ReentrantLock();

  /**
   * A watch over sources.
   *
   * @param every how often each is looked at
   */
  public CoverageWatch(
      List<WatchedSource> sources,
      Function<SourceId, Duration> every,
      Checks checks,
      Snapshots snapshots,
      CoverageLog log,
      InstantSource clock) {
    this.sources = List.copyOf(sources);
    this.every = every;
    this.checks = checks;
    this.snapshots = snapshots;
    this.log = log;
    this.clock = clock;
  }

  /** How each source is covered now. */
  public List<Coverage> now() {
    Instant now = clock.instant();
    return sources.stream().map(source -> coverage(source, now)).toList();
  }

  /** How often a source is looked at. */
  public Duration every(SourceId source) {
    return every.apply(source);
  }

  private Coverage coverage(WatchedSource source, Instant now) {
    Sight sight = Sight.of(source, checks, snapshots);
    return new CoverageRules(source, every.apply(source.source().id()), sight, now).coverage();
  }

  /**
   * Writes down what has changed since the last time.
   *
   * @return the transitions written, in the order of the sources
   */
  public List<Transition> note() {
    single.lock();
    try {
      List<Transition> noted = new ArrayList<>();
      for (Coverage coverage : now()) {
        Optional<CoverageState> before =
            log.newest(coverage.source()).map(last -> last.coverage().state());
        if (!before.equals(Optional.of(coverage.state()))) {
          noted.add(log.append(new Transition(0, coverage, before, clock.instant())));
        }
      }
      return noted;
    } finally {
      single.unlock();
    }
  }
}
