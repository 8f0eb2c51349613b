package lexdelta.searchapi.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.OneTimeLinks;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.signin.NewPersonId;
import org.springframework.transaction.support.TransactionTemplate;

/** Who joins, what each is, and who leaves: each deed with its entry in the log, or neither. */
final class Membership {
  private final Accounts accounts;
  private final Teams teams;
  private final List<Belongings> belongings;
  private final Audit audit;
  private final TransactionTemplate transaction;

  /** All that lets somebody in. */
  record Accounts(
      People people,
      Credentials credentials,
      Sessions sessions,
      ApiTokens tokens,
      OneTimeLinks links) {}

  Membership(
      Accounts accounts,
      Teams teams,
      List<Belongings> belongings,
      Audit audit,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.teams = teams;
    this.belongings = List.copyOf(belongings);
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What somebody owns, in numbers: never which. */
  List<String> owned(PersonId person) {
    return belongings.stream().flatMap(it -> inWords(it, it.count(person))).toList();
  }

  private static Stream<String> inWords(Belongings kind, int count) {
    return count == 0 ? Stream.empty() : Stream.of(kind.inWords(count));
  }

  Person invite(String name, EmailAddress email, Set<Role> roles) {
    requireSome(roles);
    return together(() -> {
      Person made = accounts.people().append(NewPersonId.random(), name, email, roles);
      audit.note("invited a person", object(made), "", words(made));
      return made;
    });
  }

  void change(Person person, String name, EmailAddress email, Set<Role> roles) {
    requireSome(roles);
    if (!roles.contains(Role.ADMINISTRATOR)) {
      requireAnotherAdministrator(person);
    }
    together(() -> {
      accounts.people().change(person.id(), name, email, roles);
      Person after = accounts.people().find(person.id()).orElseThrow();
      audit.note("changed a person", object(person), words(person), words(after));
      return after;
    });
  }

  /**
   * Takes somebody out: at once every browser and token of theirs is out too.
   *
   * @param heir who gets what the person owned; empty to lay it to rest
   */
  void remove(Person person, Optional<Person> heir) {
    requireAnotherAdministrator(person);
    together(() -> {
      List<String> owned = owned(person.id());
      String left = owned.isEmpty() ? "nothing" : String.join(", ", owned);
      for (Belongings each : belongings) {
        heir.ifPresentOrElse(
            it -> each.handOver(person.id(), it.id()), () -> each.close(person.id()));
      }
      signOut(person.id());
      accounts.tokens().revokeAll(person.id());
      accounts.links().removeOf(person.id());
      accounts.credentials().setSecondFactor(person.id(), Optional.empty());
      teams.leaveAll(person.id());
      accounts.people().remove(person.id());
      audit.note(
          "removed a person",
          object(person),
          words(person),
          heir.map(it -> "%s went to %s".formatted(left, object(it)))
              .orElse("%s was laid to rest".formatted(left)));
      return person;
    });
  }

  void signOutEverywhere(Person person) {
    together(() -> {
      signOut(person.id());
      audit.note("signed a person out everywhere", object(person), "", "");
      return person;
    });
  }

  void removeSecondFactor(Person person) {
    together(() -> {
      accounts.credentials().setSecondFactor(person.id(), Optional.empty());
      signOut(person.id());
      audit.note("took away a second factor", object(person), "", "");
      return person;
    });
  }

  void noteLink(Person person) {
    audit.note("made a link for a person", object(person), "", "");
  }

  private void signOut(PersonId person) {
    accounts.sessions().closeAll(person);
  }

  private <T> T together(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private static void requireSome(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("Choose at least one role.");
    }
  }

  private void requireAnotherAdministrator(Person person) {
    boolean another =
        accounts.people().all().stream()
            .anyMatch(
                it -> it.active() && it.is(Role.ADMINISTRATOR) && !it.id().equals(person.id()));
    if (person.is(Role.ADMINISTRATOR) && !another) {
      throw new IllegalArgumentException(
          "%s is the only administrator. Make somebody else one first.".formatted(person.name()));
    }
  }

  static String object(Person person) {
    return "person " + person.id();
  }

  private static String words(Person person) {
    return "%s, %s, %s".formatted(person.name(), person.email(), Role.slugs(person.roles()));
  }
}
