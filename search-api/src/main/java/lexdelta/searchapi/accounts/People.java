package lexdelta.searchapi.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;

/** Who belongs to the firm. What is changed here is changed in the caller's transaction. */
public interface People {
  /** What to call whom nothing is known of. */
  String UNKNOWN = "somebody no longer known";

  /** Somebody, also one who was removed. */
  Optional<Person> find(PersonId id);

  /** What to call somebody, also one who was removed or of whom nothing is known. */
  default String name(PersonId id) {
    return find(id).map(Person::name).orElse(UNKNOWN);
  }

  /** Who has an address; nobody who was removed. */
  Optional<Person> withEmail(EmailAddress email);

  /** All who were not removed, by name. */
  List<Person> all();

  /**
   * Somebody new, invited.
   *
   * @throws EmailTakenException when somebody has the address
   */
  Person append(PersonId id, String name, EmailAddress email, Set<Role> roles);

  /**
   * Changes what is known of somebody.
   *
   * @throws EmailTakenException when somebody else has the address
   */
  void change(PersonId id, String name, EmailAddress email, Set<Role> roles);

  /** Takes somebody out; the address is free again. */
  void remove(PersonId id);

  /** Somebody has the address. */
  final class EmailTakenException extends RuntimeException {
    public EmailTakenException(EmailAddress email, Throwable cause) {
      super("Somebody with the address %s is here already.".formatted(email), cause);
    }
  }
}
