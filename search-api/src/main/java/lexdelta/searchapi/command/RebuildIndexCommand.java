package lexdelta.searchapi.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import lexdelta.searchapi.control.ControlEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rebuild-index}: the index made anew from the record. */
@Command(
    name = "rebuild-index",
    mixinStandardHelpOptions = true,
    description = "Makes the index anew from the record.",
    footer = {"", "Searches go on on the old index until the new one is whole."})
final class RebuildIndexCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  RebuildIndexCommand() {}

  @Override
  public Integer call() {
    try (Connection service = Connection.to(data.path());
        TerminalProgress progress = TerminalProgress.onStandardError()) {
      ControlEvent.IndexReport report =
          Objects.requireNonNull(service.order(progress, "/control/rebuild-index").rebuilt());
      progress.done();
      spec.commandLine()
          .getOut()
          .println(
              json.wanted
                  ? json.write(report)
                  : "The index holds %d passages, up to change %d."
                      .formatted(report.passages(), report.cursor()));
      return 0;
    }
  }
}
