package lexdelta.searchapi.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import lexdelta.searchapi.control.ControlEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crawl}: one round now. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    description = "Looks at the sources now.",
    footer = {
      "",
      "Records what changed, indexes it and sends the alerts.",
      "Exit code 1 when a source or a step had trouble."
    })
final class CrawlCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--source", paramLabel = "ID", description = "Only this source.")
  private String source = "";

  @Option(
      names = "--once",
      description = "One round and no more. That is what crawl does; accepted for clarity.")
  @SuppressWarnings("UnusedVariable") // what it asks for is what happens anyway
  private boolean once;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CrawlCommand() {}

  @Override
  public Integer call() {
    try (Connection service = Connection.to(data.path());
        TerminalProgress progress = TerminalProgress.onStandardError()) {
      ControlEvent.CrawlReport report =
          Objects.requireNonNull(
              service.order(progress, "/control/crawl", "source", source).crawled());
      progress.done();
      if (json.wanted) {
        spec.commandLine().getOut().println(json.write(report));
      } else {
        print(report);
      }
      return well(report) ? 0 : 1;
    }
  }

  private void print(ControlEvent.CrawlReport report) {
    var out = spec.commandLine().getOut();
    for (ControlEvent.Watched watched : report.sources()) {
      out.printf(
          "%s: %d address(es) looked at, %d change(s)%n",
          watched.source(), watched.checks(), watched.changes());
      if (!watched.trouble().isEmpty()) {
        out.println("  " + watched.trouble());
      }
    }
    report.trouble().forEach(words -> out.println("publishing: " + words));
  }

  private static boolean well(ControlEvent.CrawlReport report) {
    return report.trouble().isEmpty()
        && report.sources().stream().allMatch(watched -> watched.trouble().isEmpty());
  }
}
