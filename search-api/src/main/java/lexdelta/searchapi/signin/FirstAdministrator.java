package lexdelta.searchapi.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Secret;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first person comes in: by a link that is printed where the service was started, good for
 * as long as it runs and there is no administrator. What was done before there was sign-in belongs
 * to this person.
 */
public final class FirstAdministrator {
  private final People people;
  private final Credentials credentials;
  private final Passwords passwords;
  private final List<Belongings> belongings;
  private final TransactionTemplate transaction;
  private final Secret secret = Secret.random();

  FirstAdministrator(
      People people,
      Credentials credentials,
      Passwords passwords,
      List<Belongings> belongings,
      TransactionTemplate transaction) {
    this.people = people;
    this.credentials = credentials;
    this.passwords = passwords;
    this.belongings = List.copyOf(belongings);
    this.transaction = transaction;
  }

  /** The path of the link; empty when there is an administrator. */
  public Optional<String> path() {
    return wanted() ? Optional.of("/links/" + secret.value()) : Optional.empty();
  }

  private boolean wanted() {
    return people.all().stream().noneMatch(it -> it.active() && it.is(Role.ADMINISTRATOR));
  }

  /** Whether it is the link's secret, and there is still no administrator. */
  boolean is(Secret shown) {
    return MessageDigest.isEqual(bytes(shown), bytes(secret)) && wanted();
  }

  private static byte[] bytes(Secret secret) {
    return secret.value().getBytes(UTF_8);
  }

  /**
   * Makes the first administrator.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  public Person make(String name, EmailAddress email, String password) {
    PersonId id = ownedBefore() ? CurrentPerson.BEFORE_SIGN_IN : NewPersonId.random();
    String hash = passwords.hash(password);
    return transaction.execute(_ -> {
      Person made = people.append(id, name, email, EnumSet.of(Role.ADMINISTRATOR, Role.ATTORNEY));
      Passwords.require(password, made);
      credentials.setPasswordHash(id, hash);
      return people.find(id).orElseThrow();
    });
  }

  private boolean ownedBefore() {
    return people.find(CurrentPerson.BEFORE_SIGN_IN).isEmpty()
        && belongings.stream().anyMatch(it -> it.count(CurrentPerson.BEFORE_SIGN_IN) > 0);
  }
}
