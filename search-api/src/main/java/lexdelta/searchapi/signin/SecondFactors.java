package lexdelta.searchapi.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Sha256;
import lexdelta.searchapi.accounts.Credentials;
import org.bouncycastle.util.encoders.Base32;

/**
 * The second factor: codes of six digits that change every thirty seconds (RFC 6238 with SHA-1, as
 * every authenticator has it), each taken once, one step early or late; and recovery codes for the
 * day the telephone is gone, each taken once.
 */
public final class SecondFactors {
  private static final int SECRET_BYTES = 20;
  private static final Pattern PROPOSED = Pattern.compile("[A-Z2-7]{32}");
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LENGTH = 16;
  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();
  private final SecureRandom random = new SecureRandom();
  private final Credentials credentials;
  private final KeyFile key;
  private final Clock clock;

  SecondFactors(Credentials credentials, KeyFile key, Clock clock) {
    this.credentials = credentials;
    this.key = key;
    this.clock = clock;
  }

  /** A secret to be set up, in base 32 (RFC 4648, section 6). */
  public String propose() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base32.toBase32String(secret);
  }

  /**
   * Sets a proposed secret up, when a code proves that the authenticator has it.
   *
   * @return the recovery codes, to be shown once; empty when the code is wrong
   */
  public Optional<List<String>> setUp(PersonId person, String proposed, String code) {
    if (!PROPOSED.matcher(proposed).matches()) {
      return Optional.empty();
    }
    byte[] secret = Base32.decode(proposed);
    if (step(secret, code).isEmpty()) {
      return Optional.empty();
    }
    credentials.setSecondFactor(person, Optional.of(key.encrypt(secret)));
    credentials.useStep(person, step(secret, code).orElseThrow());
    return Optional.of(newRecoveryCodes(person));
  }

  /** Replaces the recovery codes. */
  public List<String> newRecoveryCodes(PersonId person) {
    List<String> codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
    credentials.setRecoveryCodes(person, codes.stream().map(SecondFactors::hash).toList());
    return codes;
  }

  /** Whether a code, of the authenticator or for recovery, is right; it is used up by that. */
  boolean use(PersonId person, String typed) {
    String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    if (code.length() == RECOVERY_LENGTH) {
      return credentials.useRecoveryCode(person, hash(code));
    }
    return credentials
        .secondFactor(person)
        .map(key::decrypt)
        .flatMap(secret -> step(secret, code))
        .filter(step -> credentials.useStep(person, step))
        .isPresent();
  }

  /** The time step, now or next to it, whose code it is. */
  private Optional<Long> step(byte[] secret, String typed) {
    String code = typed.replaceAll("\\s", "");
    long now = clock.instant().getEpochSecond() / generator.getTimeStep().toSeconds();
    return Stream.of(now, now - 1, now + 1)
        .filter(
            step -> MessageDigest.isEqual(code(secret, step).getBytes(UTF_8), code.getBytes(UTF_8)))
        .findFirst();
  }

  private String code(byte[] secret, long step) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret, generator.getAlgorithm()),
          Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("A secret of " + secret.length + " bytes is no key.", e);
    }
  }

  private String recoveryCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < RECOVERY_LENGTH; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(BASE_32.charAt(random.nextInt(32)));
    }
    return code.toString();
  }

  private static String hash(String recoveryCode) {
    return Sha256.of(recoveryCode.replace("-", "")).hex();
  }
}
