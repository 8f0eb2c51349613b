package lexdelta.searchapi.research;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.TeamId;

/** Searches that people kept. Whoever may not see one is told that there is none. */
public interface SavedSearches {
  /** Somebody's own and those shared with a team of theirs, by name. */
  List<SavedSearch> visibleTo(PersonId who);

  /** One that somebody may see. */
  Optional<SavedSearch> find(long id, PersonId who);

  SavedSearch append(PersonId owner, String name, SearchParameters search, Optional<TeamId> team);

  /** Renames and shares one of one's own; false where there is none. */
  boolean change(long id, PersonId owner, String name, Optional<TeamId> team);

  /** Removes one of one's own; false where there is none. */
  boolean remove(long id, PersonId owner);

  int count(PersonId owner);

  void handOver(PersonId from, PersonId to);

  void removeAll(PersonId owner);
}
