package lexdelta.searchapi.accounts;

import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.PersonId;

/** Whoever asks, after the door has made sure of it. */
public sealed interface SignedIn {
  /** Who it is. */
  PersonId person();

  /** What to call them. */
  String name();

  /** Whether they may. */
  boolean may(Deed deed);

  /**
   * A person at a browser.
   *
   * @param session by which they came in
   */
  record ByBrowser(Person who, Sessions.Session session) implements SignedIn {
    @Override
    public PersonId person() {
      return who.id();
    }

    @Override
    public String name() {
      return who.name();
    }

    /** Until the second factor is shown, nothing but coming in. */
    @Override
    public boolean may(Deed deed) {
      return session.whole() && deed.isFor(who.roles());
    }
  }

  /** A program with a person's token. */
  record ByToken(Person who, ApiTokens.ApiToken token) implements SignedIn {
    @Override
    public PersonId person() {
      return who.id();
    }

    @Override
    public String name() {
      return who.name();
    }

    @Override
    public boolean may(Deed deed) {
      return deed.isFor(who.roles()) && deed.scope().filter(token.scopes()::contains).isPresent();
    }
  }

  /** A command of whoever owns the data folder, on the same machine. */
  record ByCommand() implements SignedIn {
    private static final PersonId OWNER = new PersonId("command");
    private static final Set<Deed> DEEDS = Set.of(Deed.COMMAND, Deed.READ, Deed.WATCH);

    @Override
    public PersonId person() {
      return OWNER;
    }

    @Override
    public String name() {
      return "A command";
    }

    @Override
    public boolean may(Deed deed) {
      return DEEDS.contains(deed);
    }
  }

  /** The person with roles, where it is one. */
  default Optional<Person> account() {
    return switch (this) {
      case ByBrowser browser -> Optional.of(browser.who());
      case ByToken token -> Optional.of(token.who());
      case ByCommand command -> Optional.empty();
    };
  }
}
