package lexdelta.searchapi.coverage;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lexdelta.crawler.catalogue.KnownSource;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;

/** Gathers statements from the record. */
final class Statements {
  private static final int PAGE = 500;

  private final Ports ports;
  private final Function<LocalDate, Optional<Statement.ClosedDay>> digests;
  private final InstantSource clock;

  /**
   * Statements from a record.
   *
   * @param digests gives the archive's newest digest of a day not after one
   */
  Statements(
      Ports ports,
      Function<LocalDate, Optional<Statement.ClosedDay>> digests,
      InstantSource clock) {
    this.ports = ports;
    this.digests = digests;
    this.clock = clock;
  }

  /** What statements are made of. */
  record Ports(
      List<Source> sources,
      Checks checks,
      Changes changes,
      Versions versions,
      CoverageWatch watch,
      CoverageLog log,
      KnownSources known) {}

  /**
   * The statement of a period.
   *
   * @throws lexdelta.searchapi.problems.ProblemException when nothing can be stated of it
   */
  Statement of(String from, String until) {
    Instant now = clock.instant();
    Period period = Period.of(from, until, ports.checks().begin(), now);
    Map<SourceId, List<Change>> changes = changes(period);
    return new Statement(
        period,
        now.truncatedTo(ChronoUnit.SECONDS),
        Stream.concat(
                ports.sources().stream().map(this::watched),
                left(period).map(id -> noLonger(id, period)))
            .map(each -> of(each, period, changes.getOrDefault(each.source().id(), List.of())))
            .toList(),
        digests.apply(period.lastDay()));
  }

  /**
   * A source that a statement is about.
   *
   * @param door where it is entered; empty when nobody knows
   */
  private record Stated(
      Source source, Optional<URI> door, Optional<Statement.Unwatched> unwatched) {}

  private Stated watched(Source source) {
    return new Stated(source, ports.watch().door(source.id()), Optional.empty());
  }

  /** Sources that are no longer watched and were in the period, by name. */
  private Stream<SourceId> left(Period period) {
    Set<SourceId> left = new TreeSet<>(ports.checks().sources(period.from(), period.until()));
    ports.log().sources().stream()
        .filter(id -> unwatchedSince(id).filter(period.from()::isBefore).isPresent())
        .filter(id -> ports.log().of(id, Integer.MAX_VALUE).getLast().at().isBefore(period.until()))
        .forEach(left::add);
    ports.sources().forEach(source -> left.remove(source.id()));
    return left.stream();
  }

  private Optional<Instant> unwatchedSince(SourceId id) {
    return ports
        .log()
        .newest(id)
        .filter(noted -> noted.coverage().state() == CoverageState.UNWATCHED)
        .map(Transition::at);
  }

  private Stated noLonger(SourceId id, Period period) {
    Optional<KnownSource> known = ports.known().listed(id);
    Optional<URI> first =
        ports.checks().between(id, period.from(), period.until()).stream()
            .map(Check::address)
            .findFirst();
    Optional<URI> door = known.map(source -> source.addresses().getFirst()).or(() -> first);
    Source source =
        known
            .map(KnownSource::source)
            .orElseGet(
                () -> new Source(id, "", id.value(), door.orElse(URI.create("about:blank"))));
    return new Stated(source, door, Optional.of(new Statement.Unwatched(unwatchedSince(id))));
  }

  private Map<SourceId, List<Change>> changes(Period period) {
    Map<SourceId, List<Change>> found = new HashMap<>();
    List<Change> page = ports.changes().after(0, PAGE);
    while (!page.isEmpty()) {
      page.stream()
          .filter(change -> within(period, change.observedAt()))
          .forEach(change ->
              found.computeIfAbsent(change.source(), id -> new ArrayList<>()).add(change));
      page = ports.changes().after(page.getLast().number(), PAGE);
    }
    return found;
  }

  private static boolean within(Period period, Instant instant) {
    return !instant.isBefore(period.from()) && instant.isBefore(period.until());
  }

  private Statement.OfSource of(Stated stated, Period period, List<Change> changes) {
    Source source = stated.source();
    List<Check> checks = ports.checks().between(source.id(), period.from(), period.until());
    List<Transition> noted = ports.log().of(source.id(), Integer.MAX_VALUE).reversed();
    return new Statement.OfSource(
        source.id().value(),
        source.title(),
        source.address(),
        checks.size(),
        checks.stream().findFirst().map(Check::at),
        checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast().at()),
        stated.unwatched(),
        gap(stated, checks, period),
        outcomes(checks),
        before(noted, period),
        noted.stream()
            .filter(each -> within(period, each.at()))
            .map(each ->
                new Statement.Became(each.at(), each.coverage().state(), each.coverage().reason()))
            .toList(),
        changes.stream()
            .filter(change -> change.cause() == Cause.PUBLISHER)
            .map(this::changed)
            .toList(),
        others(changes));
  }

  /** Up to the end of the period, or of the watch if that came first. */
  private static Statement.Gap gap(Stated stated, List<Check> checks, Period period) {
    Instant end =
        stated
            .unwatched()
            .flatMap(Statement.Unwatched::since)
            .filter(since -> within(period, since))
            .orElse(period.until());
    Statement.Gap longest = new Statement.Gap(period.from(), period.from());
    Instant last = period.from();
    for (Check check : checks) {
      boolean door = stated.door().filter(check.address()::equals).isPresent();
      if (door && check.outcome().seen()) {
        longest = longer(longest, new Statement.Gap(last, check.at()));
        last = check.at();
      }
    }
    return end.isBefore(last) ? longest : longer(longest, new Statement.Gap(last, end));
  }

  private static Statement.Gap longer(Statement.Gap one, Statement.Gap other) {
    Duration first = Duration.between(one.from(), one.until());
    return first.compareTo(Duration.between(other.from(), other.until())) >= 0 ? one : other;
  }

  private static Map<Outcome, Long> outcomes(List<Check> checks) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    checks.forEach(check -> counts.merge(check.outcome(), 1L, Long::sum));
    return counts;
  }

  private static Optional<CoverageState> before(List<Transition> noted, Period period) {
    return noted.stream()
        .filter(each -> each.at().isBefore(period.from()))
        .reduce((earlier, later) -> later)
        .map(each -> each.coverage().state());
  }

  private static Map<Cause, Long> others(List<Change> changes) {
    Map<Cause, Long> counts = new EnumMap<>(Cause.class);
    changes.stream()
        .filter(change -> change.cause() != Cause.PUBLISHER)
        .forEach(change -> counts.merge(change.cause(), 1L, Long::sum));
    return counts;
  }

  private Statement.Changed changed(Change change) {
    return new Statement.Changed(
        change.number(),
        citation(change),
        change.kind(),
        change.effectiveOn(),
        change.observedAt());
  }

  private String citation(Change change) {
    return reading(change.after())
        .or(() -> change.before().flatMap(this::reading))
        .map(Reading::citation)
        .orElse(change.document().value());
  }

  private Optional<Reading> reading(VersionId id) {
    return ports.versions().find(id).flatMap(Version::reading);
  }
}
