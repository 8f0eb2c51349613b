package lexdelta.searchapi.folder;

import java.nio.file.Path;

/** Another process owns the data folder. */
public final class FolderInUseException extends RuntimeException {
  FolderInUseException(Path folder) {
    super(
        "Another Lexdelta process works in %s. Stop it, wait for it, or name another folder with --data."
            .formatted(folder));
  }
}
