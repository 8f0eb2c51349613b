package lexdelta.searchapi.sources;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/sources} and {@code GET /api/sources/{id}}. */
@RestController
final class SourcesApi {
  private final SourceStates states;
  private final CoveredSources covered;
  private final SourceHistory.Ports history;
  private final CoverageWatch watch;

  SourcesApi(
      List<Source> sources,
      Checks checks,
      Changes changes,
      CrossChecks lists,
      CoverageWatch watch,
      CoverageLog log,
      Clock clock) {
    this.states = new SourceStates(sources, checks, changes);
    this.covered = new CoveredSources(sources, checks, lists, watch, log);
    this.history = new SourceHistory.Ports(checks, changes, lists, log, clock);
    this.watch = watch;
  }

  @GetMapping("/api/sources")
  Sources sources() {
    Map<SourceId, Change> changes = lastChanges();
    CoverageSummary summary = watch.summary();
    return new Sources(
        summary.inWords(),
        summary.lastRound(),
        covered.all(1).stream()
            .map(source ->
                watched(source, Optional.ofNullable(changes.get(source.state().source().id()))))
            .toList());
  }

  private Map<SourceId, Change> lastChanges() {
    return states.lastChanges().stream()
        .collect(Collectors.toMap(Change::source, Function.identity()));
  }

  @GetMapping("/api/sources/{id}")
  Told source(@PathVariable String id, @RequestParam(defaultValue = "") String day) {
    CoveredSource source = covered.find(id, 1).orElseThrow(() -> SourcesPage.unknown(id));
    SourceId name = source.state().source().id();
    SourceHistory told = history.of(name, day);
    return new Told(
        watched(source, Optional.ofNullable(lastChanges().get(name))),
        told.transitions().stream().map(Noted::of).toList(),
        told.outcomes(),
        told.day(),
        told.checks().stream().map(Attempt::of).toList(),
        told.changes().stream().map(Changed::of).toList(),
        told.lists().stream().map(Agreement::of).toList());
  }

  private static Watched watched(CoveredSource source, Optional<Change> change) {
    SourceState state = source.state();
    return new Watched(
        state.source().id().value(),
        state.source().publisher(),
        state.source().title(),
        state.source().address(),
        state.seen(),
        state.last().map(Attempt::of),
        change.map(Change::number),
        change.map(Change::observedAt),
        source.coverage().state(),
        source.coverage().reason(),
        source.since(),
        source.due(),
        source.list().map(Agreement::of));
  }

  /**
   * All sources, the worst first.
   *
   * @param summary in the words that stand at the foot of every page
   * @param lastRound when the last round that reached every source ended
   */
  record Sources(String summary, Optional<Instant> lastRound, List<Watched> sources) {}

  /** A source; seen says whether the last check saw what the publisher has. */
  record Watched(
      String id,
      String publisher,
      String title,
      URI address,
      boolean seen,
      Optional<Attempt> lastCheck,
      Optional<Long> lastChange,
      Optional<Instant> lastChangeObservedAt,
      CoverageState state,
      String stateReason,
      Optional<Instant> stateSince,
      Optional<Instant> nextCheck,
      Optional<Agreement> list) {}

  /** A source with its history. */
  record Told(
      Watched source,
      List<Noted> states,
      Map<Outcome, Long> outcomes,
      LocalDate day,
      List<Attempt> checks,
      List<Changed> changes,
      List<Agreement> lists) {}

  /** A change of state. */
  record Noted(
      long number, CoverageState state, Optional<CoverageState> before, String reason, Instant at) {
    static Noted of(Transition noted) {
      return new Noted(
          noted.number(),
          noted.coverage().state(),
          noted.before(),
          noted.coverage().reason(),
          noted.at());
    }
  }

  /** A change of a document. */
  record Changed(
      long number,
      String document,
      ChangeKind kind,
      Cause cause,
      LocalDate effectiveOn,
      Instant observedAt) {
    static Changed of(Change change) {
      return new Changed(
          change.number(),
          change.document().value(),
          change.kind(),
          change.cause(),
          change.effectiveOn(),
          change.observedAt());
    }
  }

  /** How our comparison of two days agrees with the publisher's list. */
  record Agreement(LocalDate from, LocalDate to, String words, List<String> unexplained) {
    static Agreement of(CrossCheck list) {
      return new Agreement(
          list.from(),
          list.to(),
          list.inWords(),
          list.unexplained().stream().map(finding -> finding.document().value()).toList());
    }
  }

  /** An attempt; status is 0 when no answer came. */
  record Attempt(URI address, Instant at, Outcome outcome, int status, String reason) {
    static Attempt of(Check check) {
      return new Attempt(
          check.address(), check.at(), check.outcome(), check.status(), check.reason());
    }
  }
}
