package lexdelta.searchapi.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Sha256;
import lexdelta.searchapi.accounts.FailedSignIns;

/**
 * How often somebody may guess: ten passwords of one account and fifty from one address in fifteen
 * minutes, five codes of one account. An account that nobody has is locked like any other.
 */
final class Attempts {
  static final Duration WITHIN = Duration.ofMinutes(15);
  static final int PASSWORDS = 10;
  static final int FROM_ADDRESS = 50;
  static final int CODES = 5;

  private final FailedSignIns failed;
  private final Clock clock;

  Attempts(FailedSignIns failed, Clock clock) {
    this.failed = failed;
    this.clock = clock;
  }

  /** Whether a password may be tried. */
  boolean password(String emailKey, String address) {
    return below(account(emailKey), PASSWORDS) && below(from(address), FROM_ADDRESS);
  }

  void wrongPassword(String emailKey, String address) {
    note(List.of(account(emailKey), from(address)));
  }

  void rightPassword(String emailKey) {
    failed.forget(account(emailKey));
  }

  /** Whether a code may be tried. */
  boolean code(PersonId person, String address) {
    return below(code(person), CODES) && below(from(address), FROM_ADDRESS);
  }

  void wrongCode(PersonId person, String address) {
    note(List.of(code(person), from(address)));
  }

  void rightCode(PersonId person) {
    failed.forget(code(person));
  }

  private void note(List<String> names) {
    Instant now = clock.instant();
    failed.prune(now.minus(WITHIN));
    names.forEach(name -> failed.append(name, now));
  }

  private boolean below(String who, int limit) {
    return failed.since(who, clock.instant().minus(WITHIN)) < limit;
  }

  private static String account(String emailKey) {
    return Sha256.of("account " + emailKey).hex();
  }

  private static String code(PersonId person) {
    return Sha256.of("code " + person).hex();
  }

  private static String from(String address) {
    return Sha256.of("address " + address).hex();
  }
}
