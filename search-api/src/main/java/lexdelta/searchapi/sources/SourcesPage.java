package lexdelta.searchapi.sources;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.web.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of sources. */
@Controller
final class SourcesPage {
  private static final int ATTEMPTS = 15;

  private final SourceStates states;
  private final Clock clock;

  SourcesPage(List<Source> sources, Checks checks, Changes changes, Clock clock) {
    this.states = new SourceStates(sources, checks, changes);
    this.clock = clock;
  }

  @GetMapping("/sources")
  String sources(Model model) {
    Map<SourceId, Change> changes =
        states.lastChanges().stream()
            .collect(Collectors.toMap(Change::source, Function.identity()));
    model.addAttribute(
        "rows",
        states.all(ATTEMPTS).stream()
            .map(state -> row(state, changes.get(state.source().id())))
            .toList());
    return "sources";
  }

  private Row row(SourceState state, @Nullable Change change) {
    List<Line> lines = state.attempts().stream().map(this::line).toList();
    return new Row(
        state,
        lines,
        change == null ? "" : Days.words(change.observedAt(), clock.getZone()),
        change == null ? 0 : change.number());
  }

  private Line line(Check check) {
    return new Line(
        Days.words(check.at(), clock.getZone()),
        SourceState.words(check.outcome()),
        check.reason(),
        check.address().toString());
  }

  /** A source as the page shows it. */
  record Row(SourceState state, List<Line> attempts, String changedAt, long change) {}

  /** An attempt as the page shows it. */
  record Line(String at, String outcome, String reason, String address) {}
}
