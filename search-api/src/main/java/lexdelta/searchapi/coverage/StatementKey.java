package lexdelta.searchapi.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import lexdelta.searchapi.folder.OwnerOnlyFile;

/**
 * The key that signs statements: Ed25519 (RFC 8032), private part (PKCS#8) and public part (X.509)
 * one after the other in PEM (RFC 7468), in a file that only its owner can read. Made at first use;
 * whoever loses it cannot sign as before, but what was signed stays good.
 */
final class StatementKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final Path file;

  StatementKey(Path folder) {
    this.file = folder.resolve("statement-key.pem");
  }

  /** The signature of a text in UTF-8: 64 bytes. */
  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair().getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key in " + file + " does not sign.", e);
    }
  }

  /** The public part in PEM, for all who want to check. */
  String publicPem() {
    return pem(PUBLIC, pair().getPublic().getEncoded());
  }

  /** Whether a signature was made by a public key (in PEM) over a text. */
  static boolean verifies(String publicPem, String text, byte[] signature)
      throws GeneralSecurityException {
    Signature check = Signature.getInstance(ALGORITHM);
    check.initVerify(publicKey(publicPem));
    check.update(text.getBytes(StandardCharsets.UTF_8));
    try {
      return check.verify(signature);
    } catch (SignatureException e) {
      return false; // bytes that are no signature of anything
    }
  }

  private synchronized KeyPair pair() {
    try {
      if (!Files.exists(file)) {
        write(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
      }
      String pem = Files.readString(file);
      PrivateKey secret =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(section(PRIVATE, pem)));
      return new KeyPair(publicKey(pem), secret);
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " cannot be read or made.", e);
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  private IllegalStateException broken(Exception cause) {
    return new IllegalStateException(
        "The file %s is no key that signs statements. Restore it from a back-up; without it, move it away and a new key is made."
            .formatted(file),
        cause);
  }

  private static PublicKey publicKey(String pem) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(section(PUBLIC, pem)));
  }

  private static byte[] section(String name, String pem) throws GeneralSecurityException {
    int begin = pem.indexOf(begin(name));
    int end = pem.indexOf(end(name));
    if (begin < 0 || end < begin) {
      throw new GeneralSecurityException("There is no " + name + " in it.");
    }
    try {
      return Base64.getMimeDecoder().decode(pem.substring(begin + begin(name).length(), end));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("The " + name + " is not in base 64.", e);
    }
  }

  private static String pem(String name, byte[] bytes) {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return begin(name) + "\n" + base64 + "\n" + end(name) + "\n";
  }

  private static String begin(String name) {
    return "-----BEGIN " + name + "-----";
  }

  private static String end(String name) {
    return "-----END " + name + "-----";
  }

  private void write(KeyPair pair) throws IOException {
    OwnerOnlyFile.write(
        file,
        pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded()));
  }
}
