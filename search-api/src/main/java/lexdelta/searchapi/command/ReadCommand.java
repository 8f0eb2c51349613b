package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import lexdelta.crawler.record.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: what a reader makes of one file. Needs no data folder. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Shows what a reader makes of one file: documents, provisions, facts.",
    footer = {"", "An unknown kind lists the known ones."})
final class ReadCommand implements Callable<Integer> {
  @Mixin private JsonOption json;
  @Mixin private CaptureOptions captures;
  @Spec private CommandSpec spec;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "The day whose text it is, where the file does not say.")
  private @Nullable LocalDate on;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ReadCommand() {}

  @Override
  public Integer call() {
    LocalDate day = on == null ? LocalDate.EPOCH : on;
    PrintWriter out = spec.commandLine().getOut();
    return switch (captures.made(file, day)) {
      case Kinds.Made.Read(List<Reading> documents) -> {
        say(out, documents);
        yield 0;
      }
      case Kinds.Made.Blocked(String why) -> failed(out, "blocked", why);
      case Kinds.Made.Unreadable(String why) -> failed(out, "unreadable", why);
    };
  }

  private int failed(PrintWriter out, String outcome, String why) {
    if (!json.wanted) {
      throw new CommandFailedException(why);
    }
    out.println(
        json.write(new ReadJson(captures.kind.kind(), file.toString(), outcome, List.of(), why)));
    return 1;
  }

  private void say(PrintWriter out, List<Reading> documents) {
    if (json.wanted) {
      out.println(
          json.write(
              new ReadJson(
                  captures.kind.kind(),
                  file.toString(),
                  "read",
                  documents.stream().map(ReadJson.Document::of).toList(),
                  "")));
      return;
    }
    documents.forEach(document -> print(out, document));
    out.println(
        "%d document(s), %d passage(s), %d fact(s)."
            .formatted(
                documents.size(),
                documents.stream().mapToInt(d -> d.provisions().size()).sum(),
                documents.stream().mapToInt(d -> d.facts().size()).sum()));
  }

  private static void print(PrintWriter out, Reading document) {
    out.println("%s  %s".formatted(document.citation(), document.heading()).strip());
    document
        .provisions()
        .forEach(p -> {
          out.println("  %-10s %s".formatted(Kinds.word(p.kind()), p.text()));
          p.links().forEach(link -> out.println("             → " + link.address()));
        });
    document
        .facts()
        .forEach(f ->
            out.println(
                "  %-10s %s %s = %s"
                    .formatted("fact", Kinds.word(f.kind()), f.about(), f.value())));
    out.println();
  }
}
