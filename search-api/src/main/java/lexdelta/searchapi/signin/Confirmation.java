package lexdelta.searchapi.signin;

import lexdelta.searchapi.accounts.Person;

/** Asks for the password once more, of somebody who is in and is about to change what lets in. */
public final class Confirmation {
  private final SignIn signIn;

  Confirmation(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Whether it is the person's password; guessing is slowed down as at the door. */
  public boolean is(Person person, String password, String address) {
    return signIn.password(person.email().value(), password, address) instanceof SignIn.Known;
  }
}
