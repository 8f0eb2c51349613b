package lexdelta.searchapi.research;

import java.time.Instant;
import java.util.List;
import lexdelta.alerts.subscription.PersonId;

/** What people searched, each for themselves alone and for a while. */
public interface History {
  /** A search that was made; the same made again is there once, with its last time. */
  record Searched(long id, SearchParameters search, Instant at) {}

  /** Keeps a search, unless its maker wants none kept; forgets those that are too old. */
  void append(PersonId person, SearchParameters search);

  /** The newest first. */
  List<Searched> of(PersonId person, int most);

  /** Whether somebody’s searches are kept. */
  boolean kept(PersonId person);

  /** Keeps searches from now on. */
  void keep(PersonId person);

  /** Keeps none from now on; those kept so far stay until they are forgotten. */
  void stop(PersonId person);

  /** Forgets one; false where there is none. */
  boolean forget(PersonId person, long id);

  /** Forgets all. */
  void forgetAll(PersonId person);
}
