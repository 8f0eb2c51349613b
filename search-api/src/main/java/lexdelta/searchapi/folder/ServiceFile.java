package lexdelta.searchapi.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running service can be spoken to by commands on the same machine, and the secret that
 * proves that they may: whoever can read the owner-only file in the data folder.
 *
 * @param address on loopback
 * @param token 32 random bytes in hexadecimal
 * @param process its process number
 */
public record ServiceFile(URI address, String token, long process) {
  private static final String NAME = "service.json";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A new secret. */
  public static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Writes the file into a data folder, whole or not at all, readable by its owner alone. */
  public void write(Path folder) {
    try {
      Path fresh = folder.resolve(NAME + ".new");
      Files.deleteIfExists(fresh);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
      Files.writeString(fresh, JSON.writeValueAsString(this));
      Files.move(
          fresh,
          folder.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder.resolve(NAME), e);
    }
  }

  /** The file of a folder, if a service left one; it may have died since. */
  public static Optional<ServiceFile> find(Path folder) {
    try {
      return Optional.of(JSON.readValue(Files.readString(folder.resolve(NAME)), ServiceFile.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Removes the file of a folder. */
  public static void remove(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "service at " + address; // never the token
  }
}
