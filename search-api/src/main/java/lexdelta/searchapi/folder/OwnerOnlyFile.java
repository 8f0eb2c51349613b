package lexdelta.searchapi.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets. */
public final class OwnerOnlyFile {
  private OwnerOnlyFile() {}

  /** Writes a file whole or not at all, and never readable by others, not for a moment. */
  public static void write(Path file, String text) throws IOException {
    Path place = file.toAbsolutePath();
    Path folder = Files.createDirectories(place.getParent());
    Path fresh = place.resolveSibling(place.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(fresh, text);
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
