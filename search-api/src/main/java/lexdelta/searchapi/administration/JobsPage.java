package lexdelta.searchapi.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of jobs: what is under way and how far, what was, start and stop. */
@Controller
final class JobsPage {
  private static final int SHOWN = 40;

  private final JobRuns runs;
  private final JobStarts starts;
  private final LiveProgress progress;
  private final List<Source> sources;
  private final Audit audit;
  private final Clock clock;

  JobsPage(
      JobRuns runs,
      JobStarts starts,
      LiveProgress progress,
      List<Source> sources,
      Audit audit,
      Clock clock) {
    this.runs = runs;
    this.starts = starts;
    this.progress = progress;
    this.sources = List.copyOf(sources);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param job whose past runs are shown, {@code watch} or {@code publish}; empty for both
   */
  @GetMapping("/administration/jobs")
  String show(
      @RequestParam(defaultValue = "") String job,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    Optional<String> only = Optional.of(job).filter(it -> !it.isBlank());
    model.addAttribute("job", job);
    model.addAttribute("done", done);
    model.addAttribute("running", runs.running().stream().map(this::line).toList());
    model.addAttribute("progress", progress.now());
    model.addAttribute("started", starts.all().stream().map(this::started).toList());
    model.addAttribute(
        "past",
        runs.newest(only, SHOWN).stream().filter(it -> !it.running()).map(this::line).toList());
    model.addAttribute("sources", sources);
    return "administration-jobs";
  }

  /**
   * Starts work now.
   *
   * @param what {@code watch}, {@code publish} or {@code index}
   * @param source watched; empty for all
   */
  @PostMapping("/administration/jobs")
  String start(
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String source) {
    boolean begun =
        switch (what) {
          case "watch" -> starts.watch(source(source));
          case "publish" -> starts.publish();
          case "index" -> starts.rebuildIndex();
          default ->
              throw Problem.parameter(
                      "what",
                      "«%s» cannot be started: write watch, publish or index.".formatted(what))
                  .exception();
        };
    if (begun) {
      audit.note("started a job", (what + " " + source).strip(), "", "");
    }
    return "redirect:/administration/jobs?done=" + (begun ? "started" : "already");
  }

  private Optional<SourceId> source(String id) {
    if (id.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        sources.stream()
            .map(Source::id)
            .filter(it -> it.value().equals(id))
            .findFirst()
            .orElseThrow(() ->
                Problem.parameter(
                        "source",
                        "No source «%s» is watched. Choose one of the list.".formatted(id))
                    .exception()));
  }

  @PostMapping("/administration/jobs/{id}/stop")
  String stop(@PathVariable String id) {
    long run = Parameters.number("id", id, 1, Long.MAX_VALUE);
    if (!runs.stop(run)) {
      throw Problem.of(
              ProblemKind.NOT_FOUND,
              "No run %d is under way. It may have ended meanwhile.".formatted(run))
          .exception();
    }
    audit.note("stopped a job", "run " + run, "", "");
    return "redirect:/administration/jobs?done=stopping";
  }

  @PostMapping("/administration/jobs/index/stop")
  String stopIndex() {
    if (!starts.stopIndex()) {
      throw Problem.of(
              ProblemKind.NOT_FOUND,
              "The index is not being rebuilt. It may be complete meanwhile.")
          .exception();
    }
    audit.note("stopped a job", JobStarts.REBUILDING, "", "");
    return "redirect:/administration/jobs?done=index";
  }

  private Line line(JobRun run) {
    return new Line(
        run.id(),
        Stream.of(run.job(), run.source())
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" ")),
        Days.words(run.startedAt(), clock.getZone()),
        took(run.startedAt(), run.endedAt().orElseGet(clock::instant)),
        words(run.state()),
        run.failed(),
        Stream.concat(Stream.of(run.failure()), run.steps().stream().map(JobRun.StepRun::failure))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList(),
        run.steps().stream().map(JobsPage::step).collect(Collectors.joining(", ")));
  }

  private static String step(JobRun.StepRun step) {
    String count = step.done() > 0 ? " " + step.done() : "";
    return step.state().equals("COMPLETED")
        ? step.name() + count
        : "%s%s (%s)".formatted(step.name(), count, words(step.state()));
  }

  private static String words(String state) {
    return switch (state) {
      case "STARTED", "STARTING" -> "under way";
      case "STOPPING" -> "stopping";
      case "COMPLETED" -> "done";
      default -> state.toLowerCase(Locale.ROOT);
    };
  }

  private static String took(Instant from, Instant until) {
    Duration time = Duration.between(from, until);
    return time.toMinutes() > 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%.1f s".formatted(Math.max(0, time.toMillis()) / 1000.0);
  }

  private StartedLine started(StartedWork.Started it) {
    return new StartedLine(
        it.what(),
        Days.words(it.at(), clock.getZone()),
        it.endedAt().isEmpty() ? "under way" : it.outcome(),
        it.endedAt().isEmpty() && it.what().equals(JobStarts.REBUILDING));
  }

  /**
   * A run as the page shows it.
   *
   * @param steps with their counts, in words
   */
  record Line(
      long id,
      String title,
      String at,
      String took,
      String state,
      boolean failed,
      List<String> failures,
      String steps) {}

  /** Work started by hand, as the page shows it. */
  record StartedLine(String what, String at, String outcome, boolean stoppable) {}
}
