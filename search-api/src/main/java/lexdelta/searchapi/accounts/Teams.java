package lexdelta.searchapi.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** The teams of the firm. What is changed here is changed in the caller's transaction. */
public interface Teams {
  /** All, by name. */
  List<Team> all();

  Optional<Team> find(TeamId id);

  /** The teams that somebody is in, by name. */
  List<Team> of(PersonId person);

  /**
   * A new team.
   *
   * @throws IllegalArgumentException when there is one of this name
   */
  Team append(String name);

  /**
   * Renames a team.
   *
   * @throws IllegalArgumentException when there is another of this name
   */
  void rename(TeamId id, String name);

  /** Says who is in it. */
  void setMembers(TeamId id, Collection<PersonId> members);

  /** Takes somebody out of all. */
  void leaveAll(PersonId person);

  void remove(TeamId id);
}
