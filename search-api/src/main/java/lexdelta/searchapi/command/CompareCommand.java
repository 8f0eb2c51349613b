package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineText;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
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
      "the words: inserted ones in [+ +], deleted ones in [- -]. Typography is not a change."
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

  @Option(names = "--width", defaultValue = "100", description = "Longest line. Default: 100")
  private int width;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CompareCommand() {}

  @Override
  public Integer call() {
    byte[] a = read(earlier);
    byte[] b = read(later);
    FileFormat format = format(earlier, a);
    if (!format.recognises(b)) {
      throw new CommandFailedException(
          "%s is of the format «%s», %s is not. Compare two files of one format."
              .formatted(earlier, format.name(), later));
    }
    FileComparison found =
        FileComparison.of(readings(format, earlier, a), readings(format, later, b));
    PrintWriter out = spec.commandLine().getOut();
    if (json.wanted) {
      out.println(json.write(found.toJson(format.name(), earlier, later)));
    } else {
      print(found, out);
    }
    return 0;
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
