package lexdelta.searchapi.accounts;

import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person who asks. The door has made sure of who it is before a feature sees the request; this
 * is the one place where a request becomes that person.
 */
public final class CurrentPerson {
  /**
   * Who everybody was before there was sign-in. The first administrator takes this name on where
   * something belongs to it.
   */
  public static final PersonId BEFORE_SIGN_IN = new PersonId("me");

  private CurrentPerson() {}

  /**
   * The person of the request being answered.
   *
   * @throws IllegalStateException when nobody is signed in: no feature that needs a person is
   *     reached so
   */
  public static PersonId id() {
    return signedIn()
        .map(SignedIn::person)
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
  }

  /**
   * What the person is called, for what is kept under their name.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public static String name() {
    return signedIn()
        .map(SignedIn::name)
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
  }

  /** The same, where nobody need be signed in. */
  public static Optional<SignedIn> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  /** Whether whoever asks may. */
  public static boolean may(Deed deed) {
    return signedIn().filter(it -> it.may(deed)).isPresent();
  }
}
