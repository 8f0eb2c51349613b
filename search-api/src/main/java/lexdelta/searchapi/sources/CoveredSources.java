package lexdelta.searchapi.sources;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.coverage.Coverage;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;

/** How every source is covered, read from the record at each call. */
final class CoveredSources {
  private final List<Source> sources;
  private final Checks checks;
  private final CrossChecks lists;
  private final CoverageWatch watch;
  private final CoverageLog log;

  CoveredSources(
      List<Source> sources,
      Checks checks,
      CrossChecks lists,
      CoverageWatch watch,
      CoverageLog log) {
    this.sources = List.copyOf(sources);
    this.checks = checks;
    this.lists = lists;
    this.watch = watch;
    this.log = log;
  }

  /** All, the worst first. */
  List<CoveredSource> all(int attempts) {
    List<Coverage> now = watch.now();
    return sources.stream()
        .flatMap(source -> of(source, now, attempts).stream())
        .sorted(
            Comparator.comparing((CoveredSource it) -> it.coverage().state())
                .reversed()
                .thenComparing(it -> it.state().source().id()))
        .toList();
  }

  /** The one of a name, which may be anything that somebody typed. */
  Optional<CoveredSource> find(String id, int attempts) {
    List<Coverage> now = watch.now();
    return sources.stream()
        .filter(source -> source.id().value().equals(id))
        .findFirst()
        .flatMap(source -> of(source, now, attempts));
  }

  private Optional<CoveredSource> of(Source source, List<Coverage> now, int attempts) {
    SourceState state = new SourceState(source, checks.newest(source.id(), attempts));
    return now.stream()
        .filter(coverage -> coverage.source().equals(source.id()))
        .findFirst()
        .map(coverage ->
            new CoveredSource(state, coverage, since(coverage), due(source.id()), list(source)));
  }

  private Optional<Instant> since(Coverage coverage) {
    return log.newest(coverage.source())
        .filter(noted -> noted.coverage().state() == coverage.state())
        .map(Transition::at);
  }

  private Optional<Instant> due(SourceId id) {
    return watch
        .door(id)
        .flatMap(door -> checks.newest(id, door, 1).stream().findFirst())
        .map(Check::at)
        .map(last -> last.plus(watch.every(id)));
  }

  private Optional<CrossCheck> list(Source source) {
    List<CrossCheck> all = lists.of(source.id());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }
}
