package lexdelta.alerts.subscription;

import java.util.List;
import java.util.Optional;

/** Who is in a team and where each is reached. Alerts know no people but by this. */
public interface TeamMembers {
  /** No team and nobody in it. */
  TeamMembers NONE =
      new TeamMembers() {
        @Override
        public List<Member> of(long team) {
          return List.of();
        }

        @Override
        public Optional<PersonId> at(EmailAddress address) {
          return Optional.empty();
        }
      };

  /** Somebody in a team. */
  record Member(PersonId person, EmailAddress address) {}

  /** Those who are in a team now; none of one that is gone. */
  List<Member> of(long team);

  /** Who reads what is sent to an address, where that is known. */
  Optional<PersonId> at(EmailAddress address);
}
