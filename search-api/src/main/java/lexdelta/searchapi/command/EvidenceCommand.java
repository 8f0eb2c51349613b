package lexdelta.searchapi.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lexdelta.crawler.record.Progress;
import lexdelta.searchapi.control.ControlEvent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence}: a folder that shows what a text was on a day, and how we know. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = "Exports the evidence of a text as of a day.",
    footer = {
      "",
      "A folder with the publisher's answer as received, its headers, the records of the archive,",
      "the text as read, the digests of the days, and a README.txt that says in plain words how to",
      "check each and what it does not prove."
    })
final class EvidenceCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "CITATION",
      description = "Such as 8 CFR 214.2, or a document's address: /us/cfr/t8/s214.2.")
  private List<String> citation;

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "Such as 2019-06-30.")
  private LocalDate on;

  @Option(
      names = "--folder",
      paramLabel = "OUT",
      description = "Where to write; not there yet, or empty. Default: ./evidence-CITATION-DAY")
  private @Nullable Path folder;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  EvidenceCommand() {}

  @Override
  public Integer call() {
    try (Connection service = Connection.to(data.path())) {
      ControlEvent.EvidenceReport report =
          Objects.requireNonNull(
              service
                  .order(
                      Progress.NONE,
                      "/control/evidence",
                      "citation",
                      words(),
                      "on",
                      on.toString(),
                      "folder",
                      out().toAbsolutePath().normalize().toString())
                  .exported());
      spec.commandLine()
          .getOut()
          .println(
              json.wanted
                  ? json.write(report)
                  : report.sentence()
                      + ".\nWritten to "
                      + report.folder()
                      + "; begin with README.txt.");
      return 0;
    }
  }

  private String words() {
    return String.join(" ", citation);
  }

  private Path out() {
    Path chosen = folder;
    return chosen == null
        ? Path.of("evidence-" + words().replaceAll("[^A-Za-z0-9.]+", "-") + "-" + on)
        : chosen;
  }
}
