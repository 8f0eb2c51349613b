package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lexdelta.searchapi.control.ControlEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sources test}: one look at sources, of which nothing is recorded. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Looks at sources once, without recording anything.",
    footer = {
      "",
      "Each is asked as politely as by a watch: its entrances, and the first page to which each",
      "leads. What comes is read by the source's own reader and held against what it should hold.",
      "Exit code 1 when one is not well. Ctrl-C stops it."
    })
final class SourcesTestCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "NAME",
      description = "Names of sources, on or off. None: all that are on.")
  private List<String> names = List.of();

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SourcesTestCommand() {}

  @Override
  public Integer call() {
    try (Connection service = Connection.to(data.path());
        TerminalProgress progress = TerminalProgress.onStandardError()) {
      ControlEvent.TrialReport report =
          Objects.requireNonNull(
              service
                  .order(progress, "/control/test-sources", "names", String.join(",", names))
                  .tested());
      progress.done();
      PrintWriter out = spec.commandLine().getOut();
      if (json.wanted) {
        out.println(json.write(report));
      } else {
        print(report, out);
      }
      return well(report) ? 0 : 1;
    }
  }

  private static boolean well(ControlEvent.TrialReport report) {
    return report.sources().size() == report.asked()
        && report.sources().stream().allMatch(ControlEvent.Trial::well);
  }

  private static void print(ControlEvent.TrialReport report, PrintWriter out) {
    out.println(
        "%-34s %-12s %6s %11s %9s %6s"
            .formatted("source", "outcome", "status", "bytes", "documents", "leads"));
    for (ControlEvent.Trial trial : report.sources()) {
      String name = trial.source();
      for (ControlEvent.Look look : trial.looks()) {
        out.println(line(name, look));
        out.println("    " + look.address());
        look.titles().forEach(title -> out.println("    · " + title));
        if (!look.trouble().isEmpty()) {
          out.println("    NOT WELL: " + look.trouble());
        }
        name = "";
      }
    }
    long bad = report.sources().stream().filter(trial -> !trial.well()).count();
    out.println(
        "%d source(s) looked at, %d not well.%s"
            .formatted(
                report.sources().size(),
                bad,
                report.sources().size() == report.asked()
                    ? ""
                    : " Stopped before the others of %d.".formatted(report.asked())));
  }

  private static String line(String name, ControlEvent.Look look) {
    return "%-34s %-12s %6s %,11d %9d %6d"
        .formatted(
            name,
            look.outcome(),
            look.status() == 0 ? "-" : String.valueOf(look.status()),
            look.bytes(),
            look.documents(),
            look.leads());
  }
}
