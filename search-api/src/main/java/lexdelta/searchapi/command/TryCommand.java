package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lexdelta.crawler.replay.BadRecordingsException;
import lexdelta.crawler.replay.Recordings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code try}: the whole service on publishers replayed in this process. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = "Runs the whole service on sample publishers, without a network.",
    footer = {
      "",
      "In a folder of its own it watches them day by day, shows what changed, writes the alerts as",
      "mail files, and stays up for you to look at. The sample is invented text, not law.",
      "",
      "With --recordings it replays a folder of recorded answers (its recordings.tsv says address,",
      "instant and file) and ends with a table of what changed between the recorded days."
    })
final class TryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--recordings",
      paramLabel = "FOLDER",
      description =
          "Replay this folder instead of the sample; ends after the table, unless --stay.")
  private @Nullable Path recordings;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      defaultValue = "lexdelta-try",
      description = "Where to work. It is emptied first. Default: ./lexdelta-try")
  private Path folder;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the pages; another is taken when it is in use. Default: 8080")
  private int port;

  @Option(names = "--stay", description = "Stay up after the table, also with --recordings.")
  private boolean stay;

  @Option(names = "--exit", description = "End after the table, also without --recordings.")
  private boolean exit;

  @Option(
      names = "--remove",
      description = "Remove what an earlier try left in the folder, and do nothing else.")
  private boolean remove;

  /** For the launcher: the virtual machine learns more from as much text as a title has. */
  @Option(names = "--enlarged", hidden = true)
  private boolean enlarged;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  TryCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (remove) {
      Path made = folder.toAbsolutePath().normalize();
      out.println(
          Demonstration.remove(made)
              ? "Removed " + made + " with all that was in it."
              : "There is no " + made + "; nothing is left of a sample.");
      return 0;
    }
    try (Demonstration demonstration =
        Demonstration.start(source(), folder.toAbsolutePath().normalize(), port)) {
      demonstration.play(out);
      if (stay || (recordings == null && !exit)) {
        out.println("It stays up until you stop it with Ctrl-C.");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(demonstration::close));
        new java.util.concurrent.CountDownLatch(1).await();
      }
      return demonstration.well() ? 0 : 1;
    }
  }

  private Recordings source() {
    Path chosen = recordings;
    if (chosen == null) {
      return enlarged ? Recordings.enlargedSample() : Recordings.sample();
    }
    if (!Files.isDirectory(chosen)) {
      throw new CommandFailedException(
          chosen + " is no folder. Name the folder that holds recordings.tsv.");
    }
    try {
      return Recordings.of(chosen);
    } catch (BadRecordingsException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }
}
