package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
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
    footer = {
      "",
      "Begin with: lexdelta try",
      "Tests are run by the launcher: ./lexdelta test [--all]",
      "Exit codes: 0 done, 1 failed, 2 called wrongly."
    })
public final class Lexdelta implements Runnable {
  /** By what they are called, in the order of the help. */
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("try", TryCommand.class);
    COMMANDS.put("serve", ServeCommand.class);
    COMMANDS.put("crawl", CrawlCommand.class);
    COMMANDS.put("sources", SourcesCommand.class);
    COMMANDS.put("search", SearchCommand.class);
    COMMANDS.put("compare", CompareCommand.class);
    COMMANDS.put("judge", JudgeCommand.class);
    COMMANDS.put("read", ReadCommand.class);
    COMMANDS.put("cite", CiteCommand.class);
    COMMANDS.put("outline", OutlineCommand.class);
    COMMANDS.put("preview-source", PreviewSourceCommand.class);
    COMMANDS.put("link", LinkCommand.class);
    COMMANDS.put("rebuild-index", RebuildIndexCommand.class);
    COMMANDS.put("verify-archive", VerifyArchiveCommand.class);
    COMMANDS.put("evidence", EvidenceCommand.class);
    COMMANDS.put("rebuild-record", RebuildRecordCommand.class);
    COMMANDS.put("help", CommandLine.HelpCommand.class);
  }

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
    return program(arguments)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Lexdelta::day)
        .setExecutionExceptionHandler(new Failures())
        .execute(arguments);
  }

  /** With the command that is asked for alone: to read what all of them take costs every start. */
  static CommandLine program(String... arguments) {
    CommandLine program = new CommandLine(new Lexdelta());
    String first = arguments.length == 0 ? "" : arguments[0];
    if (COMMANDS.containsKey(first) && !first.equals("help")) {
      return program.addSubcommand(first, COMMANDS.get(first));
    }
    COMMANDS.forEach(program::addSubcommand);
    return program;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("«" + text + "» is no day; write it as 2019-06-30.");
    }
  }
}
