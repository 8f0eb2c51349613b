package lexdelta.searchapi.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.door.BrowserSessions;
import lexdelta.searchapi.signin.Confirmation;
import lexdelta.searchapi.signin.Passwords;
import lexdelta.searchapi.signin.SecondFactors;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody changes of their own account. Whatever lets in is changed only by password. */
final class Own {
  private final People people;
  private final Credentials credentials;
  private final Keys keys;
  private final Sessions sessions;
  private final BrowserSessions browsers;
  private final Audit audit;
  private final TransactionTemplate transaction;

  /** What proves who somebody is. */
  record Keys(Passwords passwords, SecondFactors factors, Confirmation confirmation) {}

  Own(
      People people,
      Credentials credentials,
      Keys keys,
      Sessions sessions,
      BrowserSessions browsers,
      Audit audit,
      TransactionTemplate transaction) {
    this.people = people;
    this.credentials = credentials;
    this.keys = keys;
    this.sessions = sessions;
    this.browsers = browsers;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** As typed. */
  record Typed(String current, String wanted, String again) {
    @Override
    public String toString() {
      return "Typed"; // never the passwords
    }
  }

  /**
   * A second factor to be set up.
   *
   * @param secret as the page proposed it
   * @param code that the authenticator shows of it
   * @param current the person's password
   */
  record Proposed(String secret, String code, String current) {
    @Override
    public String toString() {
      return "Proposed"; // never the secret
    }
  }

  void rename(Person person, String name) {
    String kept = Person.name(name);
    transaction.executeWithoutResult(_ -> {
      people.change(person.id(), kept, person.email(), person.roles());
      audit.note("changed the own name", "person " + person.id(), person.name(), kept);
    });
  }

  /** Other browsers are signed out, and this one gets a new session. */
  void changePassword(
      SignedIn.ByBrowser here,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person = here.who();
    confirm(person, typed.current(), request);
    if (!typed.wanted().equals(typed.again())) {
      throw new IllegalArgumentException(
          "The two new passwords are not the same. Type both again.");
    }
    Passwords.require(typed.wanted(), person);
    String hash = keys.passwords().hash(typed.wanted());
    transaction.executeWithoutResult(_ -> {
      credentials.setPasswordHash(person.id(), hash);
      sessions.closeAll(person.id());
      audit.note("changed the own password", "person " + person.id(), "", "");
    });
    browsers.open(person.id(), true, request, response);
  }

  /**
   * Sets a second factor up.
   *
   * @return the recovery codes
   */
  List<String> setUp(Person person, Proposed proposed, HttpServletRequest request) {
    confirm(person, proposed.current(), request);
    return transaction
        .execute(_ -> {
          Optional<List<String>> codes =
              keys.factors().setUp(person.id(), proposed.secret(), proposed.code());
          codes.ifPresent(
              it -> audit.note("set up a second factor", "person " + person.id(), "", ""));
          return codes;
        })
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The code does not belong to this secret. Look whether the clock of your telephone is right, and type the newest code."));
  }

  List<String> newRecoveryCodes(Person person, String password, HttpServletRequest request) {
    confirm(person, password, request);
    return transaction.execute(_ -> {
      audit.note("made new recovery codes", "person " + person.id(), "", "");
      return keys.factors().newRecoveryCodes(person.id());
    });
  }

  void removeSecondFactor(Person person, String password, HttpServletRequest request) {
    confirm(person, password, request);
    transaction.executeWithoutResult(_ -> {
      credentials.setSecondFactor(person.id(), Optional.empty());
      audit.note("took away the own second factor", "person " + person.id(), "", "");
    });
  }

  private void confirm(Person person, String password, HttpServletRequest request) {
    if (person.hasPassword()
        && !keys.confirmation().is(person, password, request.getRemoteAddr())) {
      throw new IllegalArgumentException("Your present password is not right.");
    }
  }
}
