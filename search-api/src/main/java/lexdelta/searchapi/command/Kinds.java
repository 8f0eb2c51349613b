package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.fetch.NoContent;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Formats by their names in commands, and what they make of a file. */
final class Kinds implements ITypeConverter<FileFormat> {
  /** What came of a file. */
  sealed interface Made {
    /** It was read. */
    record Read(List<Reading> documents) implements Made {}

    /** It is a block, a challenge or a filter's notice; it was not read. */
    record Blocked(String why) implements Made {}

    /** It is not what it should be; nothing of it was taken. */
    record Unreadable(String why) implements Made {}
  }

  @Override
  public FileFormat convert(String name) {
    List<FileFormat> known = CrawlerConfiguration.fileFormats();
    return known.stream()
        .filter(format -> format.kind().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "«%s» is no kind; known are %s."
                    .formatted(
                        name, String.join(", ", known.stream().map(FileFormat::kind).toList()))));
  }

  static Made made(FileFormat format, Path file, LocalDate on, Optional<URI> address) {
    byte[] bytes = bytes(file);
    Optional<String> block = NoContent.block(bytes);
    if (block.isPresent()) {
      return new Made.Blocked("%s is a block: %s.".formatted(file, block.get()));
    }
    Optional<String> standIn = NoContent.standIn(bytes);
    if (standIn.isPresent()) {
      return new Made.Unreadable("%s: %s.".formatted(file, standIn.get()));
    }
    try {
      return new Made.Read(format.read(bytes, on, address));
    } catch (UnreadableSnapshotException e) {
      return new Made.Unreadable("%s cannot be read. %s".formatted(file, e.getMessage()));
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be read: %s".formatted(file, e.getClass().getSimpleName()), e);
    }
  }

  /** As in JSON: lower case, hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
