package lexdelta.crawler.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a file of the archive: {@code lexdelta-20250401T140302Z-00007.warc.gz}.
 *
 * @param day the UTC day whose records it holds, all of them of that day
 * @param serial one higher than that of the file before it
 */
record WarcName(String file, LocalDate day, int serial) {
  private static final Pattern FORM =
      Pattern.compile("lexdelta-(\\d{8})T\\d{6}Z-(\\d{5,9})\\.warc\\.gz");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A name for a file begun at an instant. */
  static WarcName at(Instant instant, int serial) {
    String file = "lexdelta-%s-%05d.warc.gz".formatted(STAMP.format(instant), serial);
    return new WarcName(file, LocalDate.ofInstant(instant, ZoneOffset.UTC), serial);
  }

  /** Empty when no file of an archive bears such a name. */
  static Optional<WarcName> of(String file) {
    Matcher matcher = FORM.matcher(file);
    try {
      return matcher.matches()
          ? Optional.of(
              new WarcName(
                  file,
                  LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE),
                  Integer.parseInt(matcher.group(2))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The files of an archive in the order in which they were begun. */
  static List<WarcName> in(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .flatMap(file -> of(file.getFileName().toString()).stream())
          .sorted(Comparator.comparingInt(WarcName::serial).thenComparing(WarcName::file))
          .toList();
    }
  }
}
