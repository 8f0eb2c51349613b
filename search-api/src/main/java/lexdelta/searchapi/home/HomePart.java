package lexdelta.searchapi.home;

import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** Somebody who has something to say on Home. */
@FunctionalInterface
public interface HomePart {
  /** What concerns a person who is signed in at a browser; empty where it is not for them. */
  Optional<HomeSection> of(PersonId person);
}
