package lexdelta.searchapi.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.coverage.Coverage;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.picture.Strip;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of sources, and a page for each. */
@Controller
final class SourcesPage {
  private final SourceStates states;
  private final CoveredSources covered;
  private final SourceHistory.Ports history;
  private final Freshness freshness;
  private final CoverageWatch watch;
  private final Clock clock;

  SourcesPage(
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
    this.freshness = new Freshness(checks, watch, log, clock);
    this.watch = watch;
    this.clock = clock;
  }

  @GetMapping("/sources")
  String sources(Model model) {
    Map<SourceId, Change> changes =
        states.lastChanges().stream()
            .collect(Collectors.toMap(Change::source, Function.identity()));
    model.addAttribute("summary", watch.summary().inWords());
    model.addAttribute(
        "rows",
        covered.all(1).stream()
            .map(source -> row(source, changes.get(source.state().source().id())))
            .toList());
    return "sources";
  }

  /** Where one looks for how well is watched, above the statements of it. */
  @GetMapping("/coverage")
  String coverage() {
    return "redirect:/sources";
  }

  /**
   * A source and what it went through.
   *
   * @param day whose attempts are shown; empty for the newest that has any
   */
  @GetMapping("/sources/{id}")
  String source(@PathVariable String id, @RequestParam(defaultValue = "") String day, Model model) {
    CoveredSource source = covered.find(id, 1).orElseThrow(() -> unknown(id));
    SourceHistory told = history.of(source.state().source().id(), day);
    model.addAttribute("row", row(source, null));
    model.addAttribute("transitions", told.transitions().stream().map(this::transition).toList());
    model.addAttribute("outcomes", outcomes(told));
    model.addAttribute("day", told.day());
    model.addAttribute("before", told.day().minusDays(1));
    boolean today = !told.day().isBefore(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    model.addAttribute("after", today ? null : told.day().plusDays(1));
    model.addAttribute("attempts", told.checks().reversed().stream().map(this::line).toList());
    model.addAttribute("changes", told.changes().stream().map(this::change).toList());
    model.addAttribute("lists", told.lists().stream().map(SourcesPage::agreement).toList());
    return "source";
  }

  private static List<String> outcomes(SourceHistory told) {
    return told.outcomes().entrySet().stream()
        .map(each -> each.getValue() + " × " + SourceState.words(each.getKey()))
        .toList();
  }

  private Row row(CoveredSource source, @Nullable Change change) {
    SourceState state = source.state();
    Coverage coverage = source.coverage();
    return new Row(
        state,
        coverage.state().word(),
        coverage.state() == CoverageState.COVERED,
        coverage.reason(),
        words(source.since()),
        state.last().map(this::line),
        words(source.due()),
        change == null ? "" : words(Optional.of(change.observedAt())),
        change == null ? 0 : change.number(),
        source.list().map(SourcesPage::agreement),
        freshness.of(state.source().id()));
  }

  private String words(Optional<Instant> instant) {
    return instant.map(at -> Days.words(at, clock.getZone())).orElse("");
  }

  private Line line(Check check) {
    return new Line(
        Days.words(check.at(), clock.getZone()),
        SourceState.words(check.outcome()),
        check.reason(),
        check.address().toString(),
        check.outcome().seen());
  }

  private Noted transition(Transition transition) {
    Coverage coverage = transition.coverage();
    return new Noted(
        Days.words(transition.at(), clock.getZone()),
        coverage.state().word(),
        coverage.state() == CoverageState.COVERED,
        coverage.reason());
  }

  private Changed change(Change change) {
    return new Changed(
        change.number(),
        change.document().value(),
        change.effectiveOn().toString(),
        Days.words(change.observedAt(), clock.getZone()));
  }

  private static Agreement agreement(CrossCheck list) {
    return new Agreement(
        "%s to %s".formatted(list.from(), list.to()),
        list.inWords(),
        list.unexplained().stream()
            .map(finding ->
                new Unexplained(
                    finding.document().value(),
                    Addresses.page(finding.document()),
                    finding.verdict().inWords()))
            .toList());
  }

  static RuntimeException unknown(String id) {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            "There is no source «%s». The page of sources names all."
                .formatted(id.length() > 100 ? id.substring(0, 100) + "…" : id))
        .exception();
  }

  /** A source as the page shows it. */
  record Row(
      SourceState state,
      String word,
      boolean well,
      String reason,
      String since,
      Optional<Line> last,
      String due,
      String changedAt,
      long change,
      Optional<Agreement> list,
      Optional<Strip> strip) {}

  /** An attempt as the page shows it. */
  record Line(String at, String outcome, String reason, String address, boolean seen) {}

  /** A change of state. */
  record Noted(String at, String word, boolean well, String reason) {}

  /** A change of a document. */
  record Changed(long number, String document, String effectiveOn, String seenAt) {}

  /** How our comparison agrees with the publisher's list. */
  record Agreement(String days, String words, List<Unexplained> unexplained) {}

  /** A document about which they differ for no reason that the texts give. */
  record Unexplained(String document, String address, String words) {}
}
