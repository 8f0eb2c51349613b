package lexdelta.searchapi.home;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** Until when people have seen what changed for them. */
public interface Seen {
  /** Empty for whoever never said so. */
  Optional<Instant> until(PersonId person);

  /** Says that a person has seen all until an instant; what was said of a later one stays. */
  void mark(PersonId person, Instant until);
}
