package lexdelta.searchapi.signin;

import java.security.SecureRandom;
import lexdelta.alerts.subscription.PersonId;

/** Names for people that say nothing about them: {@code p-} and ten letters and digits by chance. */
public final class NewPersonId {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewPersonId() {}

  public static PersonId random() {
    StringBuilder id = new StringBuilder("p-");
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new PersonId(id.toString());
  }
}
