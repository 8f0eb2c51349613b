package lexdelta.searchapi.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import lexdelta.crawler.record.Sha256;

/**
 * What only its holder knows: 32 random bytes in base 64 for addresses (RFC 4648, section 5). Of it
 * only the digest is kept; with 256 bits of chance a plain one is enough.
 */
public record Secret(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static Secret random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Its SHA-256 in hexadecimal. */
  public String hash() {
    return Sha256.of(value).hex();
  }

  /** Never the secret itself: this may come into a log. */
  @Override
  public String toString() {
    return "Secret";
  }
}
