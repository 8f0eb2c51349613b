package lexdelta.searchapi.door;

import java.util.List;
import lexdelta.searchapi.accounts.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Whoever is signed in, as the security framework passes it on. */
final class Visiting extends AbstractAuthenticationToken {
  private final transient SignedIn who;

  Visiting(SignedIn who) {
    super(List.of());
    this.who = who;
    super.setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return who;
  }
}
