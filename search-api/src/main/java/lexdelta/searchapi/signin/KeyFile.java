package lexdelta.searchapi.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import lexdelta.searchapi.folder.OwnerOnlyFile;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * The key that second factors are encrypted by in the database (AES-256-GCM), in a file that only
 * its owner can read. Made at first use; whoever loses it sets second factors up anew.
 */
final class KeyFile {
  private final Path file;

  KeyFile(Path folder) {
    this.file = folder.resolve("sign-in.key");
  }

  String encrypt(byte[] secret) {
    return Base64.getEncoder().encodeToString(encryptor().encrypt(secret));
  }

  /**
   * The secret of what {@link #encrypt} gave.
   *
   * @throws IllegalStateException when the file has another key
   */
  byte[] decrypt(String encrypted) {
    return encryptor().decrypt(Base64.getDecoder().decode(encrypted));
  }

  private BytesEncryptor encryptor() {
    return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key(), "AES")).build();
  }

  private synchronized byte[] key() {
    try {
      if (!Files.exists(file)) {
        write();
      }
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length != 32) {
        throw new IllegalArgumentException("it holds %d bytes".formatted(key.length));
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " cannot be read or made.", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The file %s is no key of ours (%s). Restore it from a back-up; without it, move it away, and whoever has a second factor sets it up anew."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private void write() throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    OwnerOnlyFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
  }
}
