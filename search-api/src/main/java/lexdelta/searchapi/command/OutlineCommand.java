package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.outline.Outline;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outline}: the texts of a file as trees of their labels. Needs no data folder. */
@Command(
    name = "outline",
    mixinStandardHelpOptions = true,
    description = "Shows the texts of a file as trees of their labels: (a), (1), (i), (A).",
    footer = {"", "Without --kind the file itself is looked at; a text has a paragraph a line."})
final class OutlineCommand implements Callable<Integer> {
  private static final int SHOWN = 90;

  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--kind",
      converter = Kinds.class,
      description = "What the file is, such as ecfr, ecfr-bulk, text.")
  private @Nullable FileFormat kind;

  @Option(
      names = "--citation",
      paramLabel = "CITATION",
      description = "Only the document of this citation, such as «8 CFR 214.2».")
  private @Nullable String citation;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  OutlineCommand() {}

  @Override
  public Integer call() {
    FileFormat format = kind == null ? recognised(file) : kind;
    List<Reading> documents =
        switch (Kinds.made(format, file, LocalDate.EPOCH, Optional.empty())) {
          case Kinds.Made.Read(List<Reading> read) -> wanted(read);
          case Kinds.Made.Blocked(String why) -> throw new CommandFailedException(why);
          case Kinds.Made.Unreadable(String why) -> throw new CommandFailedException(why);
        };
    PrintWriter out = spec.commandLine().getOut();
    if (json.wanted) {
      out.println(json.write(OutlineJson.of(format.kind(), file, documents)));
    } else {
      documents.forEach(document -> print(out, document));
    }
    return 0;
  }

  private static FileFormat recognised(Path file) {
    byte[] bytes = Kinds.bytes(file);
    return CrawlerConfiguration.fileFormats().stream()
        .filter(format -> format.recognises(bytes))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailedException(
                "%s is of no kind that is known. Name its kind with --kind.".formatted(file)));
  }

  private List<Reading> wanted(List<Reading> documents) {
    if (citation == null) {
      return documents;
    }
    List<Reading> cited =
        documents.stream().filter(document -> document.citation().equals(citation)).toList();
    if (cited.isEmpty()) {
      throw new CommandFailedException(
          "%s has no document %s; it has %d, such as %s."
              .formatted(file, citation, documents.size(), documents.getFirst().citation()));
    }
    return cited;
  }

  private static void print(PrintWriter out, Reading document) {
    out.println((document.citation() + "  " + document.heading()).strip());
    Outline.of(document.provisions()).walk((path, unit) -> out.println(line(document, path, unit)));
    out.println();
  }

  private static String line(Reading document, List<Unit> path, Unit unit) {
    String text =
        document
            .provisions()
            .get(unit.provision())
            .text()
            .substring(unit.start(), unit.end())
            .strip();
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    return "  ".repeat(path.size()) + shown;
  }
}
