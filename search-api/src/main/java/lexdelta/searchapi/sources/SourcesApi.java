package lexdelta.searchapi.sources;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/sources}. */
@RestController
final class SourcesApi {
  private final SourceStates states;

  SourcesApi(List<Source> sources, Checks checks, Changes changes) {
    this.states = new SourceStates(sources, checks, changes);
  }

  @GetMapping("/api/sources")
  Sources sources() {
    Map<SourceId, Change> changes =
        states.lastChanges().stream()
            .collect(Collectors.toMap(Change::source, Function.identity()));
    return new Sources(
        states.all(1).stream()
            .map(state -> watched(state, Optional.ofNullable(changes.get(state.source().id()))))
            .toList());
  }

  private static Watched watched(SourceState state, Optional<Change> change) {
    return new Watched(
        state.source().id().value(),
        state.source().publisher(),
        state.source().title(),
        state.source().address(),
        state.seen(),
        state.last().map(Attempt::of),
        change.map(Change::number),
        change.map(Change::observedAt));
  }

  /** All sources. */
  record Sources(List<Watched> sources) {}

  /** A source; seen says whether the last check saw what the publisher has. */
  record Watched(
      String id,
      String publisher,
      String title,
      URI address,
      boolean seen,
      Optional<Attempt> lastCheck,
      Optional<Long> lastChange,
      Optional<Instant> lastChangeObservedAt) {}

  /** The newest attempt; status is 0 when no answer came. */
  record Attempt(URI address, Instant at, Outcome outcome, int status, String reason) {
    static Attempt of(Check check) {
      return new Attempt(
          check.address(), check.at(), check.outcome(), check.status(), check.reason());
    }
  }
}
