package lexdelta.searchapi.digests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.digest.Schedule;
import lexdelta.alerts.digest.Schedules;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Source;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of schedules by which digests are drafted. */
@Controller
final class SchedulesPage {
  private final Schedules schedules;
  private final DraftsPage.Ports ports;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SchedulesPage(
      Schedules schedules,
      DraftsPage.Ports ports,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.schedules = schedules;
    this.ports = ports;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A schedule as the page shows it.
   *
   * @param of the titles of its topics and sources
   * @param next the day on which it drafts next; empty while it rests
   */
  record Line(long id, String every, String owner, String of, boolean active, String next) {}

  @GetMapping("/digests/schedules")
  String all(@RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", !done.isEmpty());
    model.addAttribute("lines", schedules.all().stream().map(this::line).toList());
    model.addAttribute("topics", ports.topics().all());
    model.addAttribute("sources", ports.sources());
    return "digest-schedules";
  }

  private Line line(Schedule it) {
    return new Line(
        it.id(),
        it.cadence() == Schedule.Cadence.MONTHLY ? "Every month" : "Every week",
        ports.people().name(it.owner()),
        titles(it),
        it.active(),
        it.active() ? next(it.cadence()).toString() : "");
  }

  private LocalDate next(Schedule.Cadence cadence) {
    LocalDate over = cadence.before(Instants.publishersDay(clock.instant())).last();
    return switch (cadence) {
      case WEEKLY -> over.plusWeeks(1).plusDays(1);
      case MONTHLY -> over.plusDays(1).plusMonths(1);
    };
  }

  private String titles(Schedule it) {
    String titles =
        Stream.concat(
                ports.topics().all().stream()
                    .filter(topic -> it.topics().contains(topic.id().value()))
                    .map(Topic::title),
                ports.sources().stream()
                    .filter(source -> it.sources().contains(source.id().value()))
                    .map(Source::title))
            .collect(Collectors.joining(", "));
    return titles.isEmpty() ? "everything" : titles;
  }

  @PostMapping("/digests/schedules")
  String make(
      @RequestParam(defaultValue = "") String cadence,
      @RequestParam(name = "topic", defaultValue = "") List<String> topics,
      @RequestParam(name = "source", defaultValue = "") List<String> sources) {
    Schedule.Cadence every =
        switch (cadence) {
          case "monthly" -> Schedule.Cadence.MONTHLY;
          case "weekly" -> Schedule.Cadence.WEEKLY;
          default -> throw Problem.parameter("cadence", "Choose monthly or weekly.").exception();
        };
    transaction.executeWithoutResult(_ -> {
      Schedule made =
          schedules.append(
              CurrentPerson.id(),
              every,
              DraftsPage.filled(topics),
              DraftsPage.filled(sources),
              clock.instant());
      audit.note("made a schedule of digests", object(made), "", cadence);
    });
    return "redirect:/digests/schedules?done=1";
  }

  @PostMapping("/digests/schedules/{id}/switch")
  String activate(@PathVariable String id, @RequestParam(defaultValue = "") String active) {
    boolean on = !active.isEmpty();
    return change(
        id,
        it -> {
          schedules.activate(it.id(), on);
          audit.note(
              "switched a schedule of digests",
              object(it),
              it.active() ? "on" : "off",
              on ? "on" : "off");
        });
  }

  @PostMapping("/digests/schedules/{id}/remove")
  String remove(@PathVariable String id) {
    return change(
        id,
        it -> {
          schedules.remove(it.id());
          audit.note("removed a schedule of digests", object(it), it.cadence().name(), "");
        });
  }

  private String change(String id, Consumer<Schedule> change) {
    long number = Parameters.number("id", id, 1, Long.MAX_VALUE);
    transaction.executeWithoutResult(_ ->
        change.accept(
            schedules
                .find(number)
                .orElseThrow(() ->
                    Problem.of(ProblemKind.NOT_FOUND, "There is no schedule %d.".formatted(number))
                        .exception())));
    return "redirect:/digests/schedules?done=1";
  }

  private static String object(Schedule schedule) {
    return "schedule of digests " + schedule.id();
  }
}
