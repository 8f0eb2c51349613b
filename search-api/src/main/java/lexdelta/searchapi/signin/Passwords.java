package lexdelta.searchapi.signin;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import lexdelta.searchapi.accounts.Person;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/**
 * Passwords: kept as Argon2id (RFC 9106) with 19 MiB, two passes and one lane, and chosen by the
 * rules of NIST SP 800-63B: long enough, not a well-known one, not one's own name; no rules about
 * kinds of characters, no expiry.
 */
public final class Passwords {
  static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MEMORY_KIB = 19_456;

  /** What people make of a rule of twelve characters when they do not want one. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "password",
          "passwort",
          "qwerty",
          "qwertyuiop",
          "asdfghjkl",
          "letmein",
          "welcome",
          "immigration",
          "administrator",
          "lexdelta",
          "changeme",
          "iloveyou",
          "secret",
          "trustno");

  private final PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 2);

  /** Each takes memory and a processor for some tens of milliseconds: no flood of them. */
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

  /**
   * Compared with where there is nobody, so that the time tells nothing. Made when first needed: it
   * takes as long as a sign-in, which no start of the service need wait for.
   */
  private final Supplier<String> nobodys =
      SingletonSupplier.of(() -> hash("nobody has this password"));

  /** The digest of a password. */
  public String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(argon2.encode(password));
    } finally {
      atOnce.release();
    }
  }

  boolean matches(String typed, String hash) {
    if (typed.length() > LONGEST) {
      return false;
    }
    atOnce.acquireUninterruptibly();
    try {
      return argon2.matches(typed, hash);
    } finally {
      atOnce.release();
    }
  }

  /** Takes as long as {@link #matches} and is never right. */
  void matchesNobody(String typed) {
    boolean ignored = matches(typed, nobodys.get());
  }

  /**
   * Holds a new password against the rules.
   *
   * @throws IllegalArgumentException with what to do, for the person who typed it
   */
  public static void require(String password, Person person) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new IllegalArgumentException(
          "A password has at least %d characters; this one has %d. Some words in a row are easy to remember."
              .formatted(SHORTEST, length));
    }
    if (password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A password has %d characters at most.".formatted(LONGEST));
    }
    String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String mailbox = person.email().key().substring(0, person.email().key().indexOf('@'));
    if (WELL_KNOWN.contains(letters)
        || password.chars().distinct().count() < 5
        || letters.equals(person.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
        || (password.toLowerCase(Locale.ROOT).contains(mailbox) && length < mailbox.length() + 8)) {
      throw new IllegalArgumentException(
          "This password is one of the first that would be tried. Choose another.");
    }
  }
}
