package lexdelta.searchapi.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** Browsers that are signed in. */
public interface Sessions {
  /**
   * A browser that is signed in.
   *
   * @param whole false while the second factor is still to be shown
   * @param program what the browser calls itself, shortened
   * @param address from where it came
   */
  record Session(
      long id,
      PersonId person,
      boolean whole,
      Instant createdAt,
      Instant seenAt,
      String program,
      String address) {}

  /** Opens one. The secret is what the browser keeps. */
  Secret open(PersonId person, boolean whole, String program, String address);

  /** The session of a secret that a browser showed; also one that has expired. */
  Optional<Session> find(Secret shown);

  /** Notes that it is in use. */
  void seen(Session session);

  /** All of a person, the newest first. */
  List<Session> of(PersonId person);

  void close(Session session);

  /** Closes all of a person. */
  void closeAll(PersonId person);

  /** Deletes those that began, or were last seen, too long ago. */
  void prune(Instant begunBefore, Instant seenBefore);
}
