package lexdelta.searchapi.accounts;

import java.util.List;
import lexdelta.alerts.subscription.PersonId;

/**
 * People who share work.
 *
 * @param name no two teams have the same, in whatever case
 */
public record Team(TeamId id, String name, List<PersonId> members) {
  private static final int LONGEST_NAME = 80;

  public Team {
    members = List.copyOf(members);
  }

  /**
   * A name as it is kept: one line, no spaces around it.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  public static String name(String typed) {
    String name = typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name of a team has 1 to %d characters; this one has %d."
              .formatted(LONGEST_NAME, name.length()));
    }
    return name;
  }
}
