package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program. */
@Command(
    name = "lexdelta",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Watches the published law of US immigration, keeps every version of it, says exactly what"
            + " changed, and tells the staff concerned.",
    subcommands = {
      TryCommand.class,
      ServeCommand.class,
      CrawlCommand.class,
      SourcesCommand.class,
      SearchCommand.class,
      CompareCommand.class,
      JudgeCommand.class,
      ReadCommand.class,
      CiteCommand.class,
      OutlineCommand.class,
      PreviewSourceCommand.class,
      LinkCommand.class,
      RebuildIndexCommand.class,
      VerifyArchiveCommand.class,
      EvidenceCommand.class,
      RebuildRecordCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Begin with: lexdelta try",
      "Tests are run by the launcher: ./lexdelta test [--all]",
      "Exit codes: 0 done, 1 failed, 2 called wrongly."
    })
public final class Lexdelta implements Runnable {
  @Spec private CommandSpec spec;

  /** Called by picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  public Lexdelta() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs a command, its answer going one way and its messages another. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Lexdelta())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Lexdelta::day)
        .setExecutionExceptionHandler(new Failures())
        .execute(arguments);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("«" + text + "» is no day; write it as 2019-06-30.");
    }
  }
}
