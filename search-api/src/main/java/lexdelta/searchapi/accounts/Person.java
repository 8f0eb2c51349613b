package lexdelta.searchapi.accounts;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;

/**
 * Somebody of the firm.
 *
 * @param email where links are sent, and by what one signs in; no two people have the same
 * @param roles in their order
 * @param hasPassword whether one was set
 * @param hasSecondFactor whether signing in also takes a code
 */
public record Person(
    PersonId id,
    String name,
    EmailAddress email,
    Set<Role> roles,
    State state,
    Instant createdAt,
    boolean hasPassword,
    boolean hasSecondFactor) {
  private static final int LONGEST_NAME = 100;

  /** How far somebody is in. */
  public enum State {
    /** Was sent a link and has not come in. */
    INVITED,
    ACTIVE,
    /** Does not come in any more; kept for the log. */
    REMOVED
  }

  public Person {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    name = name(name);
  }

  /**
   * A name as it is kept: one line, no spaces around it.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  public static String name(String typed) {
    String name = typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A name has 1 to %d characters; this one has %d.".formatted(LONGEST_NAME, name.length()));
    }
    return name;
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean active() {
    return state == State.ACTIVE;
  }
}
