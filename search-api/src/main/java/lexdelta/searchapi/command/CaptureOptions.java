package lexdelta.searchapi.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.source.FileFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What files that are handed to a command are, and where they came from. */
final class CaptureOptions {
  @Option(
      names = "--kind",
      required = true,
      converter = Kinds.class,
      description = "What it is, such as ecfr, policy-manual-updates, page, feed.")
  FileFormat kind;

  @Option(
      names = "--url",
      paramLabel = "ADDRESS",
      description = "Where it was fetched: what its relative links are relative to.")
  private @Nullable URI address;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CaptureOptions() {}

  /** What a reader makes of a file. */
  Kinds.Made made(Path file, LocalDate on) {
    return Kinds.made(kind, file, on, Optional.ofNullable(address));
  }
}
