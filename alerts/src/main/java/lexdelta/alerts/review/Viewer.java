package lexdelta.alerts.review;

import java.util.Set;
import lexdelta.alerts.subscription.PersonId;

/**
 * Whoever looks.
 *
 * @param teams the numbers of those that they are in now
 */
public record Viewer(PersonId person, Set<Long> teams) {
  public Viewer {
    teams = Set.copyOf(teams);
  }

  /** Whether something was told to them or for a team of theirs. */
  boolean concernedBy(Told told) {
    return told.reached()
        && (told.recipient().person().equals(person)
            || (told.team().isPresent() && teams.contains(told.team().getAsLong())));
  }
}
