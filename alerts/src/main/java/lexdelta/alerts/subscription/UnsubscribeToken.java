package lexdelta.alerts.subscription;

import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Lets its holder stop one person's mail to one address. 192 random bits in base64url: it cannot be
 * guessed, and it opens nothing else.
 */
public record UnsubscribeToken(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

  public UnsubscribeToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "This is not an unsubscribe link of ours. Copy the whole link from the mail.");
    }
  }

  /** A new one; the generator must be a secure one. */
  public static UnsubscribeToken random(RandomGenerator secure) {
    byte[] bytes = new byte[24];
    secure.nextBytes(bytes);
    return new UnsubscribeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
