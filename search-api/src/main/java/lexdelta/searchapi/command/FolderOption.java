package lexdelta.searchapi.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the service keeps everything. */
final class FolderOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:LEXDELTA_DATA:-lexdelta-data}",
      description = {"The data folder (environment: LEXDELTA_DATA).", "Default: ./lexdelta-data"})
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path folder;

  @SuppressWarnings("NullAway.Init")
  FolderOption() {}

  Path path() {
    return folder.toAbsolutePath().normalize();
  }
}
