package lexdelta.searchapi.door;

import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.SignedIn;

/** Who looks at a page, as the layout asks. */
public final class Visitor {
  private final boolean publicReading;

  Visitor(boolean publicReading) {
    this.publicReading = publicReading;
  }

  /** Whether somebody is signed in, all the way. */
  public boolean in() {
    return CurrentPerson.may(Deed.KEEP_ACCOUNT);
  }

  /** What to call them; empty when nobody is signed in. */
  public String name() {
    return CurrentPerson.signedIn().map(SignedIn::name).orElse("");
  }

  /**
   * Whether they may.
   *
   * @param deed the name of a {@link Deed}
   */
  public boolean may(String deed) {
    Deed wanted = Deed.valueOf(deed);
    return CurrentPerson.may(wanted)
        || (wanted == Deed.READ && publicReading && CurrentPerson.signedIn().isEmpty());
  }
}
