package lexdelta.searchapi.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
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

  /** Not needed before the service answers. */
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

  /** A new secret. */
  public static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Writes the file into a data folder, whole or not at all, readable by its owner alone. */
  public void write(Path folder) {
    try {
      OwnerOnlyFile.write(folder.resolve(NAME), Json.MAPPER.writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder.resolve(NAME), e);
    }
  }

  /** The file of a folder, if a service left one; it may have died since. */
  public static Optional<ServiceFile> find(Path folder) {
    try {
      return Optional.of(
          Json.MAPPER.readValue(Files.readString(folder.resolve(NAME)), ServiceFile.class));
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
