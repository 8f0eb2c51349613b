package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.declared.BadDeclarationsException;
import lexdelta.crawler.source.declared.Declaration;
import lexdelta.crawler.source.declared.Declarations;
import lexdelta.crawler.source.declared.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code preview-source}: what a declaration would read and report. Needs no data folder. */
@Command(
    name = "preview-source",
    mixinStandardHelpOptions = true,
    description = "Shows what a declared source would read, and would have reported.",
    footer = {
      "",
      "Of FILE alone: checks it and lists what it declares. With one saved capture: what would be",
      "read of it. With two, the earlier first: also what would have been reported between them."
    })
final class PreviewSourceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The declarations (YAML or JSON).")
  private Path file;

  @Option(names = "--source", paramLabel = "ID", description = "Which one, where FILE has several.")
  private @Nullable String id;

  @Parameters(
      index = "1..2",
      arity = "0..2",
      paramLabel = "CAPTURE",
      description = "Saved captures.")
  private List<Path> captures = List.of();

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  PreviewSourceCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Declaration> declared = declared();
    if (captures.isEmpty()) {
      declared.forEach(each -> out.println(line(each)));
      out.println("%d source(s) declared; the file is in order.".formatted(declared.size()));
      return 0;
    }
    Declaration declaration = one(declared);
    Preview preview =
        captures.size() == 1
            ? Preview.of(declaration, Kinds.bytes(captures.getFirst()))
            : Preview.of(
                declaration, Kinds.bytes(captures.getFirst()), Kinds.bytes(captures.getLast()));
    preview.readings().forEach(reading -> print(out, reading));
    preview
        .reports()
        .forEach(report -> {
          out.println("%s: %s".formatted(report.document(), report.summary()));
          out.println("  " + report.judgement().why());
        });
    preview
        .trouble()
        .ifPresent(why -> {
          throw new CommandFailedException(why);
        });
    if (captures.size() == 2) {
      long told = preview.reports().stream().filter(each -> each.judgement().alerts()).count();
      out.println(
          "%d change(s) would have been recorded, %d of them mailed."
              .formatted(preview.reports().size(), told));
    }
    return 0;
  }

  private List<Declaration> declared() {
    try {
      return Declarations.read(file.toString(), Kinds.bytes(file));
    } catch (BadDeclarationsException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private Declaration one(List<Declaration> declared) {
    List<Declaration> meant =
        declared.stream()
            .filter(each -> id == null || each.source().id().value().equals(id))
            .toList();
    if (meant.size() != 1) {
      throw new CommandFailedException(
          "Say with --source which is meant; %s declares %s."
              .formatted(
                  file,
                  String.join(
                      ", ", declared.stream().map(each -> each.source().id().value()).toList())));
    }
    return meant.getFirst();
  }

  private static String line(Declaration each) {
    return "%-30s %-8s %-8s %s"
        .formatted(
            each.source().id(),
            each.kind().word(),
            each.watched() ? "watched" : "off",
            each.source().address());
  }

  private static void print(PrintWriter out, Reading reading) {
    out.println("%s  %s".formatted(reading.document(), reading.heading()));
    reading
        .provisions()
        .forEach(p -> out.println("  %-10s %s".formatted(Kinds.word(p.kind()), p.text())));
    out.println();
  }
}
