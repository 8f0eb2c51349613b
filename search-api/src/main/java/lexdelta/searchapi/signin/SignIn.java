package lexdelta.searchapi.signin;

import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.audit.Audit;

/** Decides whether somebody is who they say. */
final class SignIn {
  static final String WRONG =
      "The e-mail address or the password is not right. Type both again, or have a link sent to you.";
  static final String LOCKED =
      "There were too many attempts. Wait a quarter of an hour, or have a link sent to you.";
  static final String WRONG_CODE =
      "The code is not right. Wait for the next one, or type a recovery code.";

  private final People people;
  private final Credentials credentials;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Attempts attempts;
  private final Audit audit;

  SignIn(
      People people,
      Credentials credentials,
      Passwords passwords,
      SecondFactors factors,
      Attempts attempts,
      Audit audit) {
    this.people = people;
    this.credentials = credentials;
    this.passwords = passwords;
    this.factors = factors;
    this.attempts = attempts;
    this.audit = audit;
  }

  /** What came of an attempt. */
  sealed interface Outcome {}

  /** It is the person; a second factor may still be asked for. */
  record Known(Person person) implements Outcome {}

  /** It is not, or it cannot be told now. */
  record Unknown(String message) implements Outcome {}

  /** Tries an address and a password. */
  Outcome password(String email, String password, String address) {
    Optional<EmailAddress> read = read(email);
    String key = read.map(EmailAddress::key).orElse(email);
    if (!attempts.password(key, address)) {
      return new Unknown(LOCKED);
    }
    Optional<Person> person = read.flatMap(people::withEmail).filter(Person::active);
    Optional<String> hash = person.flatMap(it -> credentials.passwordHash(it.id()));
    if (hash.isEmpty()) {
      passwords.matchesNobody(password);
    }
    if (hash.filter(it -> passwords.matches(password, it)).isEmpty()) {
      attempts.wrongPassword(key, address);
      person.ifPresent(it -> failed(it, "a wrong password"));
      return new Unknown(WRONG);
    }
    attempts.rightPassword(key);
    return new Known(person.orElseThrow());
  }

  /** Tries a code of the second factor. */
  Outcome code(Person person, String code, String address) {
    if (!attempts.code(person.id(), address)) {
      return new Unknown(LOCKED);
    }
    if (!factors.use(person.id(), code)) {
      attempts.wrongCode(person.id(), address);
      failed(person, "a wrong code");
      return new Unknown(WRONG_CODE);
    }
    attempts.rightCode(person.id());
    return new Known(person);
  }

  private void failed(Person person, String with) {
    audit.note(person, "failed to sign in with " + with, "", "", "");
  }

  private static Optional<EmailAddress> read(String email) {
    try {
      return Optional.of(new EmailAddress(email));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
