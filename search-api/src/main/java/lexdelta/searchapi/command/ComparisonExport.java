package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineHtml;
import lexdelta.searchapi.export.Chapter;
import lexdelta.searchapi.export.Masthead;
import lexdelta.searchapi.export.PdfFile;
import lexdelta.searchapi.export.WordFile;
import org.springframework.web.util.HtmlUtils;

/** A comparison of two files as a file. */
final class ComparisonExport {
  private static final int CONTEXT = 1;

  private ComparisonExport() {}

  /** Of one document its citation, of more how many. */
  static Masthead masthead(FileComparison found, Path earlier, Path later) {
    List<Chapter> chapters = chapters(found);
    return new Masthead(
        chapters.size() == 1 ? chapters.getFirst().citation() : chapters.size() + " documents",
        earlier.getFileName().toString(),
        later.getFileName().toString(),
        day(found, later));
  }

  /** The day of the later texts; where the file does not say, the day on which it was written. */
  private static LocalDate day(FileComparison found, Path later) {
    return differences(found)
        .flatMap(difference -> difference.comparison().after().stream())
        .map(Reading::effectiveOn)
        .filter(day -> !day.equals(LocalDate.EPOCH))
        .max(LocalDate::compareTo)
        .orElseGet(() -> writtenOn(later));
  }

  private static LocalDate writtenOn(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] word(FileComparison found, Masthead masthead) {
    return WordFile.of(masthead, chapters(found));
  }

  static byte[] pdf(FileComparison found, Masthead masthead) {
    return PdfFile.of(masthead, chapters(found), Optional.of(CONTEXT));
  }

  /** A page that needs nothing beside it. */
  static String html(FileComparison found, Masthead masthead) {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body style="max-width:46rem;margin:2rem auto;padding:0 1rem;font-family:Georgia,serif;line-height:1.5">
        <p>%s</p>
        """
            .formatted(
                escape(masthead.title() + ", " + masthead.sides()),
                escape(masthead.inLines()).replace("\n", "<br>\n")));
    differences(found).forEach(difference -> html.append(section(difference)));
    return html.append("</body>\n</html>\n").toString();
  }

  private static String section(FileComparison.Difference difference) {
    return "<h1>%s</h1>\n<p>%s</p>\n%s"
        .formatted(
            escape(difference.citation()),
            escape(difference.summary()),
            RedlineHtml.MAIL.print(Redline.of(difference.comparison()).shortened(CONTEXT)));
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static List<Chapter> chapters(FileComparison found) {
    return differences(found)
        .map(difference -> new Chapter(difference.citation(), difference.comparison()))
        .toList();
  }

  private static Stream<FileComparison.Difference> differences(FileComparison found) {
    return Stream.concat(found.sections().stream(), found.parts().stream());
  }
}
