package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineText;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.searchapi.export.Masthead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: two files of one publisher's format. Needs no data folder. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compares two files of one publisher's format.",
    footer = {
      "",
      "The earlier file first. Lists each section added, removed or changed, with its citation and",
      "the words: inserted ones in [+ +], deleted ones in [- -], moved ones in [< <] where they",
      "left and [> >] where they arrived. Typography is not a change.",
      "",
      "  ./lexdelta compare old.xml new.xml --format docx --out changes.docx"
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE_A", description = "The earlier file.")
  private Path earlier;

  @Parameters(index = "1", paramLabel = "FILE_B", description = "The later file.")
  private Path later;

  @Option(
      names = "--list",
      description = "Only the list: citation, what happened and a sentence, without the words.")
  private boolean listOnly;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, json, html (one page, styles within), docx (Word with tracked changes) or pdf"
              + " (tagged). Default: text")
  private ComparisonFormat format = ComparisonFormat.TEXT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it. Needed for docx and pdf; default: standard output.")
  private Optional<Path> target = Optional.empty();

  @Option(names = "--width", defaultValue = "100", description = "Longest line. Default: 100")
  private int width;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CompareCommand() {}

  @Override
  public Integer call() {
    byte[] a = read(earlier);
    byte[] b = read(later);
    FileFormat files = format(earlier, a);
    if (!files.recognises(b)) {
      throw new CommandFailedException(
          "%s is of the format «%s», %s is not. Compare two files of one format."
              .formatted(earlier, files.name(), later));
    }
    FileComparison found =
        FileComparison.of(readings(files, earlier, a), readings(files, later, b));
    ComparisonFormat wanted = json.wanted ? ComparisonFormat.JSON : format;
    byte[] answer =
        switch (wanted) {
          case TEXT -> text(found);
          case JSON -> utf8(json.write(found.toJson(files.name(), earlier, later)) + "\n");
          case HTML -> utf8(ComparisonExport.html(found, masthead(found)));
          case DOCX -> ComparisonExport.word(found, masthead(found));
          case PDF -> ComparisonExport.pdf(found, masthead(found));
        };
    answer(wanted, answer);
    return 0;
  }

  private Masthead masthead(FileComparison found) {
    return ComparisonExport.masthead(found, earlier, later);
  }

  private void answer(ComparisonFormat wanted, byte[] answer) {
    if (target.isEmpty() && wanted.binary()) {
      throw new CommandFailedException(
          "A %s is no text for a terminal. Say where to write it: --out changes.%s"
              .formatted(wanted, wanted));
    } else if (target.isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(new String(answer, StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    try {
      Files.write(target.get(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be written: %s".formatted(target.get(), e.getClass().getSimpleName()), e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] text(FileComparison found) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    print(found, out);
    out.flush();
    return utf8(text.toString());
  }

  private void print(FileComparison found, PrintWriter out) {
    for (FileComparison.Difference difference : found.sections()) {
      print(difference, out);
    }
    if (!found.parts().isEmpty()) {
      out.println("Beside the sections, notes of these parts differ (authority, source):");
      found.parts().forEach(part -> out.println("  " + line(part)));
      out.println();
    }
    out.println(found.counts().inWords());
  }

  private void print(FileComparison.Difference difference, PrintWriter out) {
    out.println(line(difference));
    if (!listOnly) {
      out.println();
      Redline redline = Redline.of(difference.comparison()).shortened(0);
      out.println(RedlineText.plain(width).print(redline).indent(2));
    }
  }

  private static String line(FileComparison.Difference difference) {
    return "%-8s %s  %s".formatted(difference.what(), difference.citation(), difference.summary());
  }

  private static List<Reading> readings(FileFormat format, Path file, byte[] bytes) {
    try {
      return format.read(bytes, LocalDate.EPOCH);
    } catch (UnreadableSnapshotException e) {
      throw new CommandFailedException(file + " cannot be read. " + e.getMessage(), e);
    }
  }

  private static FileFormat format(Path file, byte[] bytes) {
    List<FileFormat> known = CrawlerConfiguration.fileFormats();
    return known.stream()
        .filter(format -> format.recognises(bytes))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailedException(
                "%s is of no format that Lexdelta knows. Known are: %s."
                    .formatted(
                        file, String.join("; ", known.stream().map(FileFormat::name).toList()))));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be read: %s".formatted(file, e.getClass().getSimpleName()), e);
    }
  }
}
