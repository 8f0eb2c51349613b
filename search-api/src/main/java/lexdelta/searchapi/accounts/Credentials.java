package lexdelta.searchapi.accounts;

import java.util.Collection;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/**
 * By what people prove who they are. Nothing here is kept in the clear but what must be used: the
 * secret of the second factor, which is kept encrypted.
 */
public interface Credentials {
  /** The digest of a password; empty where none was set. */
  Optional<String> passwordHash(PersonId person);

  /** Sets the digest of a password; whoever was invited is in from then on. */
  void setPasswordHash(PersonId person, String hash);

  /** The secret of the second factor, encrypted; empty where there is none. */
  Optional<String> secondFactor(PersonId person);

  /** Sets or, with an empty one, takes away the second factor and its recovery codes. */
  void setSecondFactor(PersonId person, Optional<String> encrypted);

  /**
   * Uses the code of a time step, once.
   *
   * @return whether no code of this step or a later one was used before
   */
  boolean useStep(PersonId person, long step);

  /** Replaces the recovery codes. */
  void setRecoveryCodes(PersonId person, Collection<String> hashes);

  /** How many recovery codes are left. */
  int recoveryCodes(PersonId person);

  /**
   * Uses a recovery code, once.
   *
   * @return whether there was such a code
   */
  boolean useRecoveryCode(PersonId person, String hash);

  /** Who is known to an OpenID provider by a subject. */
  Optional<PersonId> withSubject(String subject);

  /** By what subject an OpenID provider knows somebody; empty where none does. */
  Optional<String> subject(PersonId person);

  /** Links somebody to a subject of an OpenID provider; whoever was invited is in from then on. */
  void setSubject(PersonId person, String subject);
}
