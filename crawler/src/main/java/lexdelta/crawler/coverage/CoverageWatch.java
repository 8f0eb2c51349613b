package lexdelta.crawler.coverage;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;
import org.jspecify.annotations.Nullable;

/** Looks after all sources together: who is covered, and since when. Safe for many threads. */
public final class CoverageWatch implements CoverageOverview {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final List<WatchedSource> sources;
  private final Function<SourceId, Duration> every;
  private final Checks checks;
  private final Snapshots snapshots;
  private final CoverageLog log;
  private final InstantSource clock;
  private final Instant started;
  private final ReentrantLock single = new ReentrantLock();
  private volatile @Nullable CoverageSummary summary;

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
    this.started = clock.instant();
  }

  /** How each source is covered now. */
  public List<Coverage> now() {
    return look(clock.instant()).stream().map(Seen::coverage).toList();
  }

  /** How often a source is looked at. */
  public Duration every(SourceId source) {
    return every.apply(source);
  }

  /** For how long no look at a source may end without its being late. */
  public Duration patience(SourceId source) {
    return CoverageRules.patience(every.apply(source));
  }

  @Override
  public CoverageSummary summary() {
    CoverageSummary known = summary;
    Instant now = clock.instant();
    return known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(FRESH))
        ? known
        : summarise(look(now), now);
  }

  /** Where a source is entered, and its looks begin; empty where it is not watched. */
  public Optional<URI> door(SourceId source) {
    return sources.stream()
        .filter(each -> each.source().id().equals(source))
        .map(each -> each.entrances().getFirst())
        .findFirst();
  }

  private CoverageSummary summarise(List<Seen> seen, Instant now) {
    CoverageSummary fresh =
        CoverageSummary.of(
            seen.stream().map(each -> each.coverage().state()).toList(),
            seen.stream().map(Seen::looked).toList(),
            now);
    summary = fresh;
    return fresh;
  }

  /** How a source is covered, and when it was last looked at. */
  private record Seen(WatchedSource source, Coverage coverage, Optional<Instant> looked) {}

  private List<Seen> look(Instant now) {
    return sources.stream().map(source -> look(source, now)).toList();
  }

  private Seen look(WatchedSource source, Instant now) {
    Sight sight = Sight.of(source, checks, snapshots);
    Duration pace = every.apply(source.source().id());
    return new Seen(
        source,
        new CoverageRules(source, pace, sight, now).coverage(),
        sight.door().stream().findFirst().map(Check::at));
  }

  /**
   * Writes down what has changed since the last time, sources that are no longer watched included. A
   * source that was never looked at is left out until it should have been, so that a first start is
   * no news.
   *
   * @return the transitions written, in the order of the sources
   */
  public List<Transition> note() {
    single.lock();
    try {
      Instant now = clock.instant();
      List<Seen> seen = look(now);
      summarise(seen, now);
      List<Transition> noted = new ArrayList<>();
      for (Seen each : seen) {
        Coverage coverage = each.coverage();
        Optional<CoverageState> before =
            log.newest(coverage.source()).map(last -> last.coverage().state());
        if (!before.equals(Optional.of(coverage.state())) && !awaited(each, now)) {
          noted.add(log.append(new Transition(0, coverage, before, now)));
        }
      }
      noted.addAll(leavings(now));
      return noted;
    } finally {
      single.unlock();
    }
  }

  /** What was never looked at, or not since it was switched on again, has a round's time. */
  private boolean awaited(Seen seen, Instant now) {
    SourceId source = seen.coverage().source();
    boolean begins =
        seen.looked().isEmpty()
            || (seen.looked().get().isBefore(started)
                && log.newest(source).filter(CoverageWatch::unwatched).isPresent());
    return begins && !CoverageRules.overdue(started, every.apply(source), now);
  }

  private static boolean unwatched(Transition transition) {
    return transition.coverage().state() == CoverageState.UNWATCHED;
  }

  /** Sources that were watched once and are so no more, each written down once. */
  private List<Transition> leavings(Instant now) {
    Set<SourceId> watched =
        sources.stream().map(each -> each.source().id()).collect(Collectors.toSet());
    return log.sources().stream()
        .filter(source -> !watched.contains(source))
        .flatMap(source -> log.newest(source).stream())
        .filter(last -> !unwatched(last))
        .map(last -> log.append(leaving(last, now)))
        .toList();
  }

  private Transition leaving(Transition last, Instant now) {
    SourceId source = last.coverage().source();
    String reason =
        checks.newest(source, 1).stream()
            .findFirst()
            .map(check -> " It was last looked at " + CoverageRules.time(check.at()) + ".")
            .orElse("");
    return new Transition(
        0,
        new Coverage(
            source,
            CoverageState.UNWATCHED,
            "It was taken out of the settings, or switched off." + reason),
        Optional.of(last.coverage().state()),
        now);
  }
}
