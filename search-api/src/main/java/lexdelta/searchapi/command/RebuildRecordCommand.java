package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild-record}: the record made anew from the archive. */
@Command(
    name = "rebuild-record",
    mixinStandardHelpOptions = true,
    description = "Makes the record anew from the archive.",
    footer = {
      "",
      "The new record is made beside the old one and takes its place only when it is whole; the old",
      "one is kept as record.before-rebuild-….mv.db. Topics, subscriptions and messages, which are",
      "not in the archive, are carried over. Refused while a service runs in the folder. The next",
      "start makes the index anew."
    })
final class RebuildRecordCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from-archive",
      required = true,
      description = "From the archive: the one thing a record can be made from.")
  @SuppressWarnings("UnusedVariable") // said so that nobody does it by accident
  private boolean fromArchive;

  @Option(
      names = "--without-old",
      description = "Go on although the old record cannot be read; topics and the like are lost.")
  private boolean withoutOld;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  RebuildRecordCommand() {}

  @Override
  public Integer call() {
    RecordSwap.Report report;
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      report = RecordSwap.rebuild(data.path(), withoutOld, progress);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json.wanted) {
      out.println(json.write(report));
    } else {
      out.printf(
          "The record has %,d snapshot(s) and %,d change(s) from %,d capture(s).%n",
          report.snapshots(), report.changes(), report.captures());
      report.carried().ifPresent(out::println);
      report.old().ifPresent(file -> out.println("The old record is kept as " + file + "."));
    }
    return 0;
  }
}
