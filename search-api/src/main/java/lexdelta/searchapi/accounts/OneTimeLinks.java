package lexdelta.searchapi.accounts;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** Links that let somebody set a password, once. */
public interface OneTimeLinks {
  /** What a link is for. */
  enum Purpose {
    INVITATION,
    RESET
  }

  /** Whom a link lets in, and until when. */
  record Link(PersonId person, Purpose purpose, Instant expiresAt) {}

  /** Makes one; links made before for the same person are of no more use. */
  Secret make(PersonId person, Purpose purpose, Instant expiresAt);

  /** The link of a secret, if it was not used; also one that has expired. */
  Optional<Link> find(Secret shown);

  /**
   * Uses a link up.
   *
   * @return whether it was there: of two who use it at once one succeeds
   */
  boolean use(Secret shown);

  /** Takes away those of a person. */
  void removeOf(PersonId person);
}
